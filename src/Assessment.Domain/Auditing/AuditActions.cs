namespace Assessment.Domain.Auditing;

/// <summary>
/// Every action of the audit log, in the groups in which people look for them. A word stays once it was used: lines that hold it are
/// there for good. Its text for readers is <c>Audit.Action.{word}</c>; a test asks for both.
/// </summary>
public static class AuditActions
{
    public static IReadOnlyList<(string Group, IReadOnlyList<string> Words)> Groups { get; } =
    [
        ("SigningIn",
        [
            "signed-in", "sign-in-failed", "sign-in-locked-out", "second-step-failed", "password-refused", "signed-out", "signed-out-everywhere",
            "provider-linked", "provider-unknown-person", "link-asked-for", "link-sent", "link-used",
        ]),
        ("Accounts",
        [
            "person-invited", "administrator-added", "administrator-removed", "account-closed", "account-reopened", "person-erased", "profile-changed",
            "password-changed", "address-change-asked", "address-changed", "second-step-added", "second-step-removed", "recovery-codes-renewed",
        ]),
        ("Rounds",
        [
            "round-created", "round-changed", "round-opened", "round-paused", "round-resumed", "round-closed", "round-cancelled", "round-reopened",
            "institution-enrolled", "institution-withdrawn", "institution-returned", "participation-weighed", "role-given", "role-ended",
            "reminded-now", "reminders-written", "mail-tried-again", "mail-bounced", "mail-delayed", "edition-published",
        ]),
        ("Answers",
        [
            "sections-handed-out", "section-taken-back", "section-said-done", "section-not-done", "section-handed-back", "handed-over", "answers-taken-over", "entry-added", "entry-removed", "entry-put-back", "warning-dismissed", "warning-reopened", "evidence-added",
            "evidence-chosen", "evidence-removed", "answers-read", "sheet-submitted", "sheet-returned", "signature-asked", "remark-made", "remark-resolved", "remark-reopened",
        ]),
        ("Downloads",
        [
            "evidence-downloaded", "receipt-downloaded", "submission-downloaded", "paper-downloaded", "report-downloaded", "personal-data-downloaded", "audit-exported",
        ]),
        ("Database", ["database-backed-up", "database-restored", "database-upgraded"]),
    ];

    /// <summary>All words.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Groups.SelectMany(group => group.Words)];
}

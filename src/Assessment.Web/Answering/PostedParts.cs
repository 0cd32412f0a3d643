namespace Assessment.Web.Answering;

/// <summary>The posted controls of one answer. A control is named <c>address:part</c>, for example <c>law_name[2]:value</c>.</summary>
public sealed class PostedParts(IFormCollection form, string address)
{
    /// <summary>The one control of most fields.</summary>
    public const string Value = "value";

    public static string Name(string address, string part) => $"{address}:{part}";

    /// <summary>Whether the form carried such a control; a box that is not ticked carries nothing.</summary>
    public bool Has(string part) => form.ContainsKey(Name(address, part));

    /// <summary>What was typed, without spaces at its ends and with plain line ends; empty when the control was not sent.</summary>
    public string this[string part] => All(part) is [var first, ..] ? first : "";

    public IReadOnlyList<string> All(string part) =>
        [.. form[Name(address, part)].OfType<string>().Select(text => text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim())];
}

namespace Assessment.Reports.Blocks;

/// <summary>
/// Something a person can mend, with its place: <c>blocks[12]</c> for a report, a file for a theme, empty where it is the machine's
/// (Node is missing). <see cref="Key"/> names the kind for translation; <see cref="Text"/> says it in English.
/// </summary>
public sealed record Mistake(string Key, string Place, string Text)
{
    public override string ToString() => Place.Length == 0 ? Text : $"{Place}: {Text}";
}

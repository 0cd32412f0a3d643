using Assessment.Reports.Blocks;
using Assessment.Reports.Charts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Assessment.Reports.Writers;

/// <summary>The parts of a Word file beside its text: styles and lists (XML in this folder, with the report's colours and language), settings.</summary>
internal static class WordParts
{
    public static void Add(MainDocumentPart main, NumberedReport report)
    {
        main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = new W.Styles(Read("styles", report.Source));
        main.AddNewPart<NumberingDefinitionsPart>("rIdNumbering").Numbering = new W.Numbering(Read("numbering", report.Source));
        main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = Settings(report.Source);
    }

    private static string Read(string name, Report report)
    {
        using var file = typeof(WordParts).Assembly.GetManifestResourceStream($"Word.{name}.xml")
            ?? throw new InvalidOperationException($"Word.{name}.xml is not embedded.");
        using var reader = new StreamReader(file);
        return reader.ReadToEnd()
            .Replace("{main}", report.Colours.Main[1..], StringComparison.Ordinal)
            .Replace("{accent}", report.Colours.Accent[1..], StringComparison.Ordinal)
            .Replace("{ink}", Palette.Ink[1..], StringComparison.Ordinal)
            .Replace("{soft}", Palette.Soft[1..], StringComparison.Ordinal)
            .Replace("{language}", report.RightToLeft ? "en" : report.Language, StringComparison.Ordinal)
            .Replace("{bidi}", report.RightToLeft ? report.Language : "ar-SA", StringComparison.Ordinal)
            .Replace("{rtl}", report.RightToLeft ? "<w:bidi/>" : "", StringComparison.Ordinal);
    }

    private static W.Settings Settings(Report report) => new(
        new W.Zoom { Percent = "100" },
        new W.DefaultTabStop { Val = 567 },
        new W.FootnoteDocumentWideProperties(
            new W.FootnoteSpecialReference { Id = -1 },
            new W.FootnoteSpecialReference { Id = 0 }),
        new W.Compatibility(
            Setting(W.CompatSettingNameValues.CompatibilityMode, "15"),
            Setting(W.CompatSettingNameValues.OverrideTableStyleFontSizeAndJustification, "1"),
            Setting(W.CompatSettingNameValues.EnableOpenTypeFeatures, "1"),
            Setting(W.CompatSettingNameValues.DoNotFlipMirrorIndents, "1")),
        new W.ThemeFontLanguages { Val = report.Language });

    private static W.CompatibilitySetting Setting(W.CompatSettingNameValues name, string value) =>
        new() { Name = name, Uri = "http://schemas.microsoft.com/office/word", Val = new StringValue(value) };
}

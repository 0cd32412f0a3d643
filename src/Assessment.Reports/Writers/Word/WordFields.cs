using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Assessment.Reports.Writers;

/// <summary>Word fields: an instruction, and the result it had when the file was written.</summary>
internal static class WordFields
{
    public static W.SimpleField Simple(string instruction, string result) =>
        new(new W.Run(new W.Text(result) { Space = SpaceProcessingModeValues.Preserve })) { Instruction = instruction };

    public static W.Run Begin() => new(new W.FieldChar { FieldCharType = W.FieldCharValues.Begin });

    public static W.Run Instruction(string text) => new(new W.FieldCode(text) { Space = SpaceProcessingModeValues.Preserve });

    public static W.Run Middle() => new(new W.FieldChar { FieldCharType = W.FieldCharValues.Separate });

    public static W.Run End() => new(new W.FieldChar { FieldCharType = W.FieldCharValues.End });

    /// <summary>A field whose result may have a look of its own.</summary>
    public static IEnumerable<OpenXmlElement> Whole(string instruction, params OpenXmlElement[] result) =>
        [Begin(), Instruction(instruction), Middle(), .. result, End()];
}

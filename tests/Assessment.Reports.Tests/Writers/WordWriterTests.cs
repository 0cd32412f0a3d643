using Assessment.Reports.Writers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Assessment.Reports.Tests.Writers;

public class WordWriterTests
{
    [Fact]
    public async Task The_validator_finds_nothing_wrong()
    {
        using var file = new MemoryStream();
        await new WordWriter().WriteAsync(Sample.Everything(), file);
        Errors(file).Should().BeEmpty();
    }

    private static List<string> Errors(Stream file)
    {
        using var document = WordprocessingDocument.Open(file, isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
    }
}

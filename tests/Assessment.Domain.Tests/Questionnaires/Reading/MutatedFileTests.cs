using System.Text;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Tests.Questionnaires;

/// <summary>Thousands of spoiled copies of a good file: each is read or refused, none makes the reader fail.</summary>
public class MutatedFileTests
{
    private static readonly string[] Pieces = ["◆", ":", " ", "\n", "  ", "- ", "[", "]", "{", "}", "\"", "'", "#", "&a ", "*a", "!t ", "|", ">", "~", "null", "true", "-1", "1e400", ".inf", "\t", "${x}", "%", "---", "é", "\u202E", "🙂", "\0"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_file_with_random_changes_never_makes_the_reader_fail(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 700; i++)
        {
            var yaml = Spoil(Instrument.Yaml, random);
            var texts = i % 4 == 0 ? Spoil(Instrument.English, random) : Instrument.English;
            var read = () => QuestionnaireReader.Read([SourceFile.OfText("questionnaire.yaml", yaml), SourceFile.OfText("texts.en.yaml", texts)]);
            read.Should().NotThrow("of this text: {0}", yaml).Which.Problems.Should().NotContain(p => p.Place.StartsWith(':'));
        }
    }

    [Fact]
    public void JSON_with_random_changes_never_makes_the_reader_fail()
    {
        var random = new Random(11);
        var good = CanonicalJson.Write(Instrument.Read().Questionnaire!);
        for (var i = 0; i < 700; i++)
        {
            var json = Spoil(good, random);
            var read = () => QuestionnaireReader.Read([SourceFile.OfText("edition.json", json)]);
            read.Should().NotThrow("of this text: {0}", json);
        }
    }

    [Fact]
    public void Random_bytes_never_make_the_reader_fail()
    {
        var random = new Random(7);
        var good = Encoding.UTF8.GetBytes(Instrument.Yaml);
        for (var i = 0; i < 700; i++)
        {
            var bytes = good.ToArray();
            for (var n = random.Next(1, 20); n > 0; n--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var read = () => QuestionnaireReader.Read([new SourceFile("questionnaire.yaml", bytes)]);
            read.Should().NotThrow();
        }
    }

    private static string Spoil(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        for (var n = random.Next(1, 5); n > 0; n--)
            switch (random.Next(5))
            {
                case 0: lines.RemoveAt(random.Next(lines.Count)); break;
                case 1: lines.Insert(random.Next(lines.Count), lines[random.Next(lines.Count)]); break;
                case 2: (lines[0], lines[^1]) = (lines[^1], lines[0]); break;
                case 3: Change(lines, random, (line, at) => line.Insert(at, Pieces[random.Next(Pieces.Length)])); break;
                default: Change(lines, random, (line, at) => line.Remove(at)); break;
            }
        return string.Join('\n', lines);
    }

    private static void Change(List<string> lines, Random random, Func<string, int, string> change)
    {
        var i = random.Next(lines.Count);
        lines[i] = lines[i].Length == 0 ? "x" : change(lines[i], random.Next(lines[i].Length));
    }
}

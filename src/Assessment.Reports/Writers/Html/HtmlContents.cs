using Assessment.Reports.Blocks;

namespace Assessment.Reports.Writers;

/// <summary>The contents as links: chapters with their sections, then the lists that are asked for.</summary>
internal sealed class HtmlContents(Markup html, NumberedReport report)
{
    public void Write(Contents contents)
    {
        var labels = report.Source.Labels;
        html.Open("nav", ("class", "contents"), ("aria-labelledby", "_contents")).Element("h2", labels.Contents, ("id", "_contents")).Open("ul");
        foreach (var chapter in Chapters())
        {
            html.Open("li").Element("a", chapter.Text, ("href", $"#{chapter.Id}"));
            if (chapter.Sections.Count > 0)
            {
                html.Open("ul");
                foreach (var (id, text) in chapter.Sections) html.Open("li").Element("a", text, ("href", $"#{id}")).Close("li");
                html.Close("ul");
            }
            html.Close("li");
        }
        html.Close("ul");
        foreach (var list in contents.Lists) Write(list, labels);
        html.Close("nav");
    }

    private sealed record Chapter(string Id, string Text, List<(string Id, string Text)> Sections);

    private List<Chapter> Chapters()
    {
        var chapters = new List<Chapter>();
        foreach (var block in report.All())
            switch (block)
            {
                case Heading { Level: 1 } heading: chapters.Add(new(heading.Id!, Named(heading.Number, heading.Text), [])); break;
                case Annex annex: chapters.Add(new(annex.Id!, Named(annex.Number, annex.Text), [])); break;
                case Heading { Level: 2 } heading when chapters.Count > 0: chapters[^1].Sections.Add((heading.Id!, report.Plain(heading.Text))); break;
            }
        return chapters;
    }

    private string Named(string number, Prose text) => number.Length == 0 ? report.Plain(text) : $"{number} {report.Plain(text)}";

    private void Write(ContentsList list, Labels labels)
    {
        var (title, found) = list switch
        {
            ContentsList.Figures => (labels.Figures, report.All().OfType<Figure>().Select(f => (f.Id!, Labels.With(labels.Figure, f.Number), f.Caption)).ToList()),
            ContentsList.Tables => (labels.Tables, [.. report.All().OfType<Table>().Where(t => t.Caption is not null).Select(t => (t.Id!, Labels.With(labels.Table, t.Number), t.Caption!))]),
            _ => (labels.Boxes, [.. report.All().OfType<Box>().Select(b => (b.Id!, Labels.With(labels.Box, b.Number), b.Title))]),
        };
        if (found.Count == 0) return;
        html.Open("details").Element("summary", title).Open("ul");
        foreach (var (id, label, text) in found) html.Open("li").Element("a", $"{label}. {report.Plain(text)}", ("href", $"#{id}")).Close("li");
        html.Close("ul").Close("details");
    }
}

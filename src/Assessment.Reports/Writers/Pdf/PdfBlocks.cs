using System.Globalization;
using System.Text.Json.Nodes;
using Assessment.Reports.Blocks;

namespace Assessment.Reports.Writers;

/// <summary>A numbered report as the JSON that <c>house.typ</c> walks: every text, number and label ready to be placed.</summary>
internal sealed class PdfBlocks(NumberedReport report)
{
    /// <summary>The width of the text on an upright page, and with the margin of the paragraph numbers, in twips as in Word.</summary>
    private const int TextWidth = 8164, WideText = 9014;

    private readonly PdfRuns _runs = new(report);

    /// <summary>A figure's file in the request.</summary>
    public static string Name(Figure figure) => figure.Image is { } image ? $"figure-{figure.Number}.{image.Kind}" : $"figure-{figure.Number}";

    public static string Crest(Image crest) => $"crest.{crest.Kind}";

    public JsonObject Report()
    {
        var source = report.Source;
        var labels = source.Labels;
        return new JsonObject
        {
            ["title"] = source.Title,
            ["short"] = source.Running,
            ["author"] = source.Author,
            ["description"] = source.Description,
            ["keywords"] = new JsonArray([.. source.Keywords.Select(word => (JsonNode?)word)]),
            ["lang"] = source.Culture.TwoLetterISOLanguageName,
            ["dir"] = source.RightToLeft ? "rtl" : "ltr",
            ["flow"] = source.ChaptersFlow,
            ["colours"] = new JsonObject { ["main"] = source.Colours.Main, ["accent"] = source.Colours.Accent },
            ["labels"] = new JsonObject
            {
                ["contents"] = labels.Contents,
                ["conclusion"] = labels.Conclusion,
                ["source"] = labels.Source,
                ["addressee"] = labels.Addressee,
                ["priority"] = labels.Priority,
                ["timeFrame"] = labels.TimeFrame,
                ["cooperation"] = labels.Cooperation,
                ["links"] = labels.Links,
            },
            ["notes"] = new JsonObject(report.Notes.Select(note => KeyValuePair.Create(note.Note, _runs.Write(note.Text)))),
            ["blocks"] = Blocks(report.Blocks),
        };
    }

    private JsonArray Blocks(IEnumerable<Block> blocks) => [.. blocks.Where(block => block is not Footnote).Select(Write)];

    private JsonNode? Write(Block block)
    {
        var json = Fields(block);
        if (block.Id is { } id) json["id"] = id;
        if (block.Language is { } language) PdfRuns.Speak(json, language);
        return json;
    }

    private JsonObject Fields(Block block) => block switch
    {
        Cover cover => Cover(cover),
        Contents contents => new JsonObject { ["type"] = "contents", ["lists"] = new JsonArray([.. contents.Lists.Select(List)]) },
        Heading heading => Chapter("heading", heading.Text, heading.Number, heading.Level),
        Annex annex => Chapter("annex", annex.Text, annex.Number, 1),
        Paragraph paragraph => new JsonObject { ["type"] = "paragraph", ["number"] = Number(paragraph), ["text"] = _runs.Write(paragraph.Text) },
        Text text => new JsonObject { ["type"] = "text", ["text"] = _runs.Write(text.Content) },
        Conclusion conclusion => new JsonObject { ["type"] = "conclusion", ["text"] = _runs.Write(conclusion.Text) },
        Quote quote => With(new JsonObject { ["type"] = "quote", ["text"] = _runs.Write(quote.Text) }, ("by", quote.By)),
        Listing listing => Listing(listing),
        Table table => Table(table),
        Figure figure => Figure(figure),
        Box box => Box(box),
        Recommendation recommendation => Recommendation(recommendation),
        Landscape landscape => new JsonObject { ["type"] = "landscape", ["blocks"] = Blocks(landscape.Blocks) },
        Break => new JsonObject { ["type"] = "break" },
        _ => throw new InvalidOperationException($"The PDF writer does not know the block {block.GetType().Name}."),
    };

    private JsonObject Chapter(string type, Prose text, string number, int level)
    {
        var json = new JsonObject { ["type"] = type, ["level"] = level, ["text"] = _runs.Write(text) };
        if (level == 1) json["short"] = Assessment.Reports.Blocks.Report.Short(number.Length == 0 ? report.Plain(text) : $"{number}  {report.Plain(text)}");
        if (number.Length > 0) json["number"] = number;
        return json;
    }

    private JsonObject Cover(Cover cover)
    {
        var json = new JsonObject
        {
            ["type"] = "cover",
            ["organisation"] = cover.Organisation,
            ["kicker"] = cover.Kicker,
            ["facts"] = new JsonArray([.. cover.Facts.Select(fact => new JsonObject { ["label"] = fact.Label, ["text"] = _runs.Write(fact.Text) })]),
        };
        if (cover.People.Count > 0) json["people"] = new JsonArray([.. cover.People.Select(Group)]);
        if (cover.Imprint.Count > 0) json["imprint"] = new JsonArray([.. cover.Imprint.Select(_runs.Write)]);
        if (cover.Crest is { } crest) json["crest"] = Crest(crest);
        return With(json, ("subtitle", cover.Subtitle), ("remark", cover.Note));
    }

    private static JsonNode Group(People people) => new JsonObject
    {
        ["label"] = people.Label,
        ["names"] = new JsonArray([.. people.Names.Select(person =>
            person.Post is null ? new JsonObject { ["name"] = person.Name } : new JsonObject { ["name"] = person.Name, ["post"] = person.Post })]),
    };

    private JsonNode List(ContentsList list) => list switch
    {
        ContentsList.Boxes => new JsonObject { ["type"] = "box", ["title"] = report.Source.Labels.Boxes },
        ContentsList.Figures => new JsonObject { ["type"] = "figure", ["title"] = report.Source.Labels.Figures },
        _ => new JsonObject { ["type"] = "table", ["title"] = report.Source.Labels.Tables },
    };

    private JsonObject Listing(Listing listing) => new()
    {
        ["type"] = "list",
        ["ordered"] = listing.Ordered,
        ["boxes"] = listing.Boxes,
        ["start"] = listing.Start,
        ["items"] = new JsonArray([.. listing.Items.Select(Item)]),
    };

    private JsonNode? Item(Item item)
    {
        if (item.Nested is not { } nested) return _runs.Write(item.Text);
        var json = Listing(nested);
        json["text"] = _runs.Write(item.Text);
        return json;
    }

    private JsonObject Table(Table table)
    {
        var json = Grid(table);
        json["type"] = "table";
        json["wide"] = table.Wide;
        if (table.Caption is not null) json["label"] = Labels.With(report.Source.Labels.Table, table.Number);
        return With(json, ("caption", table.Caption), ("source", table.Source), ("comment", table.Comment));
    }

    private JsonObject Grid(Table table) => new()
    {
        ["columns"] = new JsonArray([.. table.Columns.Zip(ColumnWidths.Of(table, table.Wide ? WideText : TextWidth), Column)]),
        ["rows"] = new JsonArray([.. table.Rows.Select(row =>
            row is GroupRow group ? (JsonNode)new JsonObject { ["group"] = _runs.Write(group.Title) } : new JsonArray([.. row.Cells.Select(_runs.Cell)]))]),
    };

    private JsonNode Column(Column column, int share)
    {
        var json = new JsonObject { ["label"] = _runs.Write(column.Label), ["align"] = column.Align.ToString().ToLowerInvariant() };
        // A column that takes what its text needs leaves the others too little when the text is long.
        if (column.Width is not null || share > TextWidth / 4) json["width"] = share;
        return json;
    }

    private JsonObject Figure(Figure figure)
    {
        var json = new JsonObject
        {
            ["type"] = "figure",
            ["label"] = Labels.With(report.Source.Labels.Figure, figure.Number),
            ["file"] = figure.Image is null ? $"{Name(figure)}.svg" : Name(figure),
            ["alt"] = figure.Alt,
            ["width"] = figure.WidthPercent,
            ["float"] = figure.MayMove,
        };
        if (figure is { ShowData: true, Chart: { } chart }) json["data"] = Grid(chart.Data());
        return With(json, ("caption", figure.Caption), ("source", figure.Source), ("comment", figure.Comment));
    }

    private JsonObject Box(Box box) => With(
        new JsonObject { ["type"] = "box", ["label"] = Labels.With(report.Source.Labels.Box, box.Number), ["blocks"] = Blocks(box.Blocks), ["long"] = box.IsLong },
        ("title", box.Title), ("country", box.Country));

    private JsonObject Recommendation(Recommendation r) => With(
        new JsonObject { ["type"] = "recommendation", ["number"] = Number(r), ["urgent"] = r.Urgent, ["long"] = r.Text.Plain.Length > 1500 },
        ("title", r.Title), ("text", r.Text), ("addressee", r.Addressee), ("priority", r.Priority), ("timeFrame", r.TimeFrame),
        ("cooperation", r.Cooperation), ("links", r.Links));

    private JsonObject With(JsonObject json, params (string Name, Prose? Text)[] fields)
    {
        foreach (var (name, text) in fields)
            if (text is not null) json[name] = _runs.Write(text);
        return json;
    }

    private static string Number(CountedBlock block) => block.Number.ToString(CultureInfo.InvariantCulture);
}

using Assessment.Reports.Blocks;
using DocumentFormat.OpenXml;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Assessment.Reports.Workbooks;

/// <summary>The looks that cells of one file have used so far; Excel keeps each combination once and cells name it by number.</summary>
internal sealed class ExcelStyles(bool rightToLeft = false)
{
    private const uint FirstOwnFormat = 164, PlainFont = 0, HeadFont = 1, BoldFont = 2, HeadFill = 2;

    private readonly List<string> _formats = [];
    private readonly List<(string Fill, string Ink)> _shades = [];
    private readonly Dictionary<Look, uint> _looks = new() { [new Look(null, null, false, false, Side.None)] = 0, [new Look(null, null, true, false, Side.Head)] = 1 };

    private readonly record struct Look(string? Format, (string, string)? Shade, bool Bold, bool Quoted, Side Side);

    /// <summary>How a cell lines up: numbers as Excel has it, texts a little away from the number before them.</summary>
    private enum Side { None, Head, Start, End }

    /// <summary>The look of header rows.</summary>
    public const uint Head = 1;

    public uint Of(SheetCell cell)
    {
        var quoted = cell.Text is { Length: > 0 } text && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
        var look = new Look(cell.Format, cell.Shade is { } depth ? (depth.Fill, depth.Ink) : null, cell.Bold, quoted, cell.Text is null ? Side.None : cell.AtEnd ? Side.End : Side.Start);
        if (_looks.TryGetValue(look, out var known)) return known;
        if (look.Format is { } format && !_formats.Contains(format)) _formats.Add(format);
        if (look.Shade is { } shade && !_shades.Contains(shade)) _shades.Add(shade);
        return _looks[look] = (uint)_looks.Count;
    }

    public S.Stylesheet Sheet()
    {
        var sheet = new S.Stylesheet();
        if (_formats.Count > 0)
            sheet.Append(new S.NumberingFormats(_formats.Select((code, i) => new S.NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)i, FormatCode = code })));
        sheet.Append(
            new S.Fonts([Font(null, false), Font(Colours.House.Main, true), Font(null, true), .. _shades.Select(shade => Font(shade.Ink, false))]),
            new S.Fills(
            [
                new S.Fill(new S.PatternFill { PatternType = S.PatternValues.None }),
                new S.Fill(new S.PatternFill { PatternType = S.PatternValues.Gray125 }),
                Solid("#EAF1F2"),
                .. _shades.Select(shade => Solid(shade.Fill)),
            ]),
            new S.Borders(Border(null), Border(Colours.House.Main)),
            new S.CellStyleFormats(new S.CellFormat()),
            new S.CellFormats(_looks.OrderBy(pair => pair.Value).Select(pair => Format(pair.Key))),
            new S.CellStyles(new S.CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));
        return sheet;
    }

    private S.CellFormat Format(Look look)
    {
        var shade = look.Shade is { } used ? _shades.IndexOf(used) : -1;
        return new S.CellFormat(Alignment(look.Side))
        {
            NumberFormatId = look.Format is { } format ? FirstOwnFormat + (uint)_formats.IndexOf(format) : 0,
            FontId = look.Side == Side.Head ? HeadFont : shade >= 0 ? (uint)(3 + shade) : look.Bold ? BoldFont : PlainFont,
            FillId = look.Side == Side.Head ? HeadFill : shade >= 0 ? (uint)(3 + shade) : 0,
            BorderId = look.Side == Side.Head ? 1u : 0,
            FormatId = 0,
            QuotePrefix = look.Quoted,
            ApplyNumberFormat = look.Format is not null,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
        };
    }

    private S.Alignment Alignment(Side side)
    {
        var alignment = new S.Alignment { Vertical = side == Side.Head ? S.VerticalAlignmentValues.Bottom : S.VerticalAlignmentValues.Top, WrapText = true };
        if (side is Side.Start or Side.End)
            alignment.Horizontal = (side == Side.Start) == rightToLeft ? S.HorizontalAlignmentValues.Right : S.HorizontalAlignmentValues.Left;
        if (side == Side.Start) alignment.Indent = 1;
        return alignment;
    }

    private static S.Font Font(string? colour, bool bold)
    {
        OpenXmlElement?[] parts =
        [
            bold ? new S.Bold() : null,
            new S.FontSize { Val = 11 },
            colour is null ? null : new S.Color { Rgb = $"FF{colour[1..]}" },
            new S.FontName { Val = "Calibri" },
            new S.FontFamilyNumbering { Val = 2 },
        ];
        return new S.Font(parts.OfType<OpenXmlElement>());
    }

    private static S.Fill Solid(string colour) =>
        new(new S.PatternFill(new S.ForegroundColor { Rgb = $"FF{colour[1..]}" }, new S.BackgroundColor { Indexed = 64 }) { PatternType = S.PatternValues.Solid });

    private static S.Border Border(string? under) => new(
        new S.LeftBorder(),
        new S.RightBorder(),
        new S.TopBorder(),
        under is null ? new S.BottomBorder() : new S.BottomBorder(new S.Color { Rgb = $"FF{under[1..]}" }) { Style = S.BorderStyleValues.Medium },
        new S.DiagonalBorder());
}

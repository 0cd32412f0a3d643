namespace Assessment.Reports.Writers;

/// <summary>How wide text in Arial is and over how many lines it runs, from the font's advance widths in thousandths of its size.</summary>
internal static class TypeWidths
{
    /// <summary>From space to tilde; Liberation Sans, made to the same measures, was read.</summary>
    private static readonly short[] Latin =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>A line of Arial is 1.149 times its size high, before the style's own factor.</summary>
    public const double LineHeight = 1.149;

    /// <summary>Lines that a text takes up, broken between words as Word does it; sizes and widths in points.</summary>
    public static int Lines(string text, double size, double width)
    {
        var lines = 0;
        foreach (var paragraph in text.Split('\n'))
        {
            var (used, count) = (0.0, 1);
            foreach (var word in paragraph.Split(' '))
            {
                var wide = Width(word) * size / 1000;
                var gap = used > 0 ? 0.278 * size : 0;
                if (used > 0 && used + gap + wide > width) (count, used, gap) = (count + 1, 0, 0);
                // A word longer than a line is broken anywhere.
                count += (int)(wide / width);
                used += gap + wide % width;
            }
            lines += count;
        }
        return lines;
    }

    private static double Width(string word)
    {
        var width = 0.0;
        foreach (var letter in word)
            width += letter is >= ' ' and <= '~' ? Latin[letter - ' '] : letter >= 0x2E80 ? 1000 : 556;
        return width;
    }
}

using System.Globalization;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Assessment.Reports.Writers;

/// <summary>Names and numbers that must be unique in one Word file: bookmarks, drawings, lists, footnotes already marked.</summary>
internal sealed class WordMarks
{
    private readonly Dictionary<string, string> _names = [];
    private readonly HashSet<string> _notes = [];
    private int _bookmarks, _drawings, _lists = 4;

    /// <summary>The bookmark of a block's id. Word allows letters, digits and underscores only, 40 at most.</summary>
    public string Name(string id)
    {
        if (!_names.TryGetValue(id, out var name))
            _names[id] = name = string.Create(CultureInfo.InvariantCulture, $"_Ref{_names.Count + 1:D6}");
        return name;
    }

    public IEnumerable<OpenXmlElement> Bookmark(string name, IEnumerable<OpenXmlElement> inside)
    {
        var id = (++_bookmarks).ToString(CultureInfo.InvariantCulture);
        return [new W.BookmarkStart { Name = name, Id = id }, .. inside, new W.BookmarkEnd { Id = id }];
    }

    public uint NextDrawing() => (uint)++_drawings;

    /// <summary>A list of its own, so that ordered lists start afresh.</summary>
    public int NextList() => ++_lists;

    public bool FirstNote(string note) => _notes.Add(note);
}

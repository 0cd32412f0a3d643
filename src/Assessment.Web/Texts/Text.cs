namespace Assessment.Web.Texts;

/// <summary>Names the words of the site: <c>Text.resx</c> is English, <c>Text.es.resx</c> Spanish, and so on. Words of an instrument are in its own folder.</summary>
public sealed class Text;

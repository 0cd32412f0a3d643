namespace Assessment.Data;

/// <summary>Who reads in this scope: nobody until the request's person and roles are known.</summary>
public sealed class CurrentReader
{
    public Reader Reader { get; set; } = Reader.Nobody;
}

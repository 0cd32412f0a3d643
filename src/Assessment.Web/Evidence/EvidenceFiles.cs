using System.Security.Cryptography;
using Assessment.Data.Backups;
using Assessment.Web.Starting;

namespace Assessment.Web.Evidence;

/// <summary>How evidence is taken in (settings <c>Evidence:…</c>).</summary>
public sealed record EvidenceSettings
{
    /// <summary>The largest file, in megabytes of 1,048,576 bytes.</summary>
    public int MaximumMegabytes { get; init; } = 25;

    public long MaximumBytes => MaximumMegabytes * 1024L * 1024;
}

/// <summary>A file that was taken in.</summary>
/// <param name="Sha256">Its content's hash, under which it is stored.</param>
/// <param name="Type">What it is, found by looking at it.</param>
/// <param name="Size">In bytes.</param>
public sealed record StoredFile(string Sha256, DocumentType Type, long Size);

/// <summary>
/// The files of evidence, on disk and outside the web root, each under the SHA-256 of its content: the same law is there once, and
/// a name that somebody chose is never part of a path. A store of objects on a network would be another class with these members.
/// </summary>
public sealed class EvidenceFiles(Folders folders, EvidenceSettings settings)
{
    private readonly string folder = Path.Combine(folders.Data, "evidence");

    public int MaximumMegabytes => settings.MaximumMegabytes;

    /// <summary>Takes a file in; gives the text key of what is wrong with it instead.</summary>
    /// <param name="content">What was sent.</param>
    /// <param name="name">What its sender calls it.</param>
    /// <param name="keep">False to look at it only: nothing is stored that no form names.</param>
    /// <param name="cancellation">Stops it; nothing is left behind.</param>
    public async Task<(StoredFile? File, string? Wrong)> TakeAsync(Stream content, string name, bool keep, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var partial = Path.Combine(folder, $"{Guid.NewGuid():N}.partial");
        try
        {
            long size;
            await using (var file = new FileStream(partial, FileMode.CreateNew))
            {
                await content.CopyToAsync(file, cancellation);
                size = file.Length;
                file.Flush(flushToDisk: true);
            }
            if (size == 0)
                return (null, "Empty");
            if (size > settings.MaximumBytes)
                return (null, "Large");
            if (DocumentType.Find(partial, name) is not { } type)
                return (null, "Type");
            string hash;
            await using (var file = File.OpenRead(partial))
                hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
            var path = Backup.PathOf(folder, hash);
            if (keep)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                // Also where it is already: what is there may be damaged, this is not.
                WholeFile.Place(partial, path);
            }
            return (new StoredFile(hash, type, size), null);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>The content; null when the file is gone.</summary>
    public Stream? Open(string sha256) => File.Exists(Backup.PathOf(folder, sha256)) ? File.OpenRead(Backup.PathOf(folder, sha256)) : null;
}

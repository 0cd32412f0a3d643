using System.Runtime.InteropServices;
using System.Text;

namespace Assessment.Data.Backups;

/// <summary>Puts a file under its name so that it is there in whole or not at all, also after a loss of power.</summary>
public static class WholeFile
{
    /// <summary>A new file that only this user may read; flush it to disk before it is placed.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    /// <summary>Gives a finished file its name, in place of what has the name, and writes the folder to disk.</summary>
    public static void Place(string partial, string path)
    {
        File.Move(partial, path, overwrite: true);
        if (!OperatingSystem.IsWindows())
            FlushFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    // A folder that cannot be flushed, on a network for example, is no fault: the file is there.
    private static void FlushFolder(string folder)
    {
        var handle = OpenFile([.. Encoding.UTF8.GetBytes(folder), 0], 0);
        if (handle < 0)
            return;
        _ = FlushFile(handle);
        _ = CloseFile(handle);
    }

    [DllImport("libc", EntryPoint = "open"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenFile(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FlushFile(int handle);

    [DllImport("libc", EntryPoint = "close"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int CloseFile(int handle);
}

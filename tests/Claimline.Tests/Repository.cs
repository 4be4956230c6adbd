namespace Claimline.Tests;

/// <summary>Folders of the repository the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The folder of real texts beside the repository; null where it is absent.</summary>
    public static string? Shared { get; } = Directory.Exists(Path.Combine(Root, "..", "shared", "seed")) ? Path.GetFullPath(Path.Combine(Root, "..", "shared")) : null;

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Claimline.slnx"))) return folder.FullName;
        }
        throw new InvalidOperationException("Claimline.slnx was not found above the tests");
    }
}

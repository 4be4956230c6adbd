using Claimline.Cli;

namespace Claimline.Tests;

/// <summary>Where the tests find the project's own files, and the real texts beside it.</summary>
internal static class ProjectFolder
{
    public static string Root { get; } = EvalCommand.ProjectFolder() ?? throw new InvalidOperationException("tests run inside the project's folder");

    /// <summary>The folder with seed, labels and corpus; the calling test is skipped where it is not there.</summary>
    public static string Shared(params string[] path)
    {
        var shared = Path.GetFullPath(Path.Combine([Root, "..", "shared", .. path]));
        Assert.SkipUnless(Path.Exists(shared), $"{string.Join('/', ["../shared", .. path])} is not beside the project");
        return shared;
    }

    /// <summary>Files of the project that git would keep: build output left out.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}artifacts{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}

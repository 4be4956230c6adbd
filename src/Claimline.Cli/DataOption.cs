using System.CommandLine;
using Claimline.Language.Data;

namespace Claimline.Cli;

/// <summary>The option --data: a folder laid out as data/, whose files take the place of those that ship.</summary>
internal static class DataOption
{
    public static Option<DirectoryInfo> Create() => new Option<DirectoryInfo>("--data")
    {
        Description = "Folder laid out as data/; its files take the place of those that ship.",
        HelpName = "DIR",
    }.AcceptExistingOnly();

    /// <summary>The files that ship, under those of <paramref name="folder"/>.</summary>
    public static DataFiles Files(DirectoryInfo? folder)
    {
        var shipped = DataFiles.Embedded();
        return folder is null ? shipped : shipped.With(Overrides(folder));
    }

    /// <summary>Files of the folder by path relative to it, with '/' on every system; hidden ones are passed over.</summary>
    public static Dictionary<string, string> Overrides(DirectoryInfo folder) =>
        folder.EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden })
            .ToDictionary(f => Path.GetRelativePath(folder.FullName, f.FullName).Replace('\\', '/'), f => File.ReadAllText(f.FullName), StringComparer.Ordinal);

    /// <summary>Loads the data; its bad lines are reported, and reading goes on without them.</summary>
    public static LanguageData Load(DirectoryInfo? folder, Terminal terminal)
    {
        var data = LanguageData.Load(Files(folder));
        foreach (var problem in data.Problems) CommandLineTool.Report(terminal, problem);
        return data;
    }
}

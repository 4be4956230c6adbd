using System.CommandLine;
using Claimline.Intake;
using Claimline.Language;
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

    /// <summary>Files of the folder by path relative to it, with '/' on every system; hidden ones are passed over.</summary>
    public static Dictionary<string, string> Overrides(DirectoryInfo folder, ICollection<Problem> problems)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in folder.EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden }))
        {
            try
            {
                files[Path.GetRelativePath(folder.FullName, file.FullName).Replace('\\', '/')] = File.ReadAllText(file.FullName);
            }
            catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
            {
                problems.Add(IntakeProblems.Unreadable(file.FullName, reason.Message));
            }
        }
        return files;
    }

    /// <summary>Loads the data; what is wrong with them is reported, and reading goes on without the bad lines.</summary>
    public static LanguageData Load(DirectoryInfo? folder, Terminal terminal)
    {
        var problems = new List<Problem>();
        var data = folder is null ? ShippedData.Data : LanguageData.Load(ShippedData.Files.With(Overrides(folder, problems)));
        foreach (var problem in problems.Concat(data.Problems)) CommandLineTool.Report(terminal, problem);
        return data;
    }
}

using Claimline.Language;
using Claimline.Publish;

namespace Claimline.Cli;

/// <summary>The data of publication: those that ship, with the files of --data laid over them.</summary>
internal static class PublishingData
{
    /// <summary>What is wrong with them is reported, and the rest is used.</summary>
    public static PublicationData Load(DirectoryInfo? folder, Terminal terminal)
    {
        var problems = new List<Problem>();
        var files = folder is null ? PublicationData.Files : PublicationData.Files.With(Of(DataOption.Overrides(folder, problems)));
        var data = PublicationData.Load(files);
        foreach (var problem in problems.Concat(data.Problems)) CommandLineTool.Report(terminal, problem);
        return data;
    }

    public static IReadOnlyDictionary<string, string> Of(IReadOnlyDictionary<string, string> overrides) =>
        overrides.Where(f => f.Key.StartsWith("publication/", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
}

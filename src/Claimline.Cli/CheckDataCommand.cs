using System.CommandLine;
using Claimline.Language;
using Claimline.Language.Data;
using Claimline.Ledger.Judging;
using Claimline.Publish;

namespace Claimline.Cli;

/// <summary>claimline check-data: every bad line of the data files, all at once.</summary>
internal static class CheckDataCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = DataOption.Create();
        var command = new Command("check-data", "Print every bad line of the data files, as file:line: problem.") { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder), terminal));
        return command;
    }

    private static int Run(DirectoryInfo? folder, Terminal terminal)
    {
        var problems = new List<Problem>();
        var overrides = folder is null ? [] : DataOption.Overrides(folder, problems);
        var shipped = ShippedData.Files;
        var files = shipped.With(overrides);
        problems.AddRange(LanguageData.Load(files).Problems);
        // Both read some of the tables.
        problems.AddRange(StatusRules.Load(files).Problems.Except(problems));
        problems.AddRange(PublicationData.Load(PublicationData.Files.With(PublishingData.Of(overrides))).Problems);
        foreach (var path in overrides.Keys.Where(p => !shipped.Contains(p) && !PublicationData.Files.Contains(p) && !p.StartsWith("theatres/", StringComparison.Ordinal)))
            problems.Add(new("CL0206", "nothing reads a data file of this name; check its spelling against data/", $"{path}:1"));
        using var output = terminal.Text();
        foreach (var problem in problems.Order(Comparer<Problem>.Create(Compare)))
        {
            // Where the user's own folder holds the file, its path there can be clicked.
            var own = folder is not null && overrides.ContainsKey(problem.Where.Split(':')[0]);
            output.WriteLine(own ? problem with { Where = Path.Combine(folder!.ToString(), problem.Where) } : problem);
        }
        if (problems.Count == 0) output.WriteLine($"{files.Paths.Count + PublicationData.Files.Paths.Count} data files, no bad line");
        return problems.Count == 0 ? CommandLineTool.Done : CommandLineTool.Refused;
    }

    // By file, then by number of line.
    private static int Compare(Problem left, Problem right)
    {
        var (a, b) = (left.Where.Split(':'), right.Where.Split(':'));
        var byFile = string.CompareOrdinal(a[0], b[0]);
        return byFile != 0 ? byFile : Line(a).CompareTo(Line(b));
    }

    private static int Line(string[] where) => where.Length > 1 && int.TryParse(where[1], out var line) ? line : 0;
}

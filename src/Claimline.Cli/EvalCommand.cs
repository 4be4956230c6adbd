using System.CommandLine;
using System.Globalization;
using Claimline.Cli.Evaluation;
using Claimline.Language;

namespace Claimline.Cli;

/// <summary>claimline eval: how well readings agree with hand labels, with how sure that figure is.</summary>
internal sealed class EvalCommand
{
    private readonly Terminal terminal;
    private readonly Option<DirectoryInfo> data = DataOption.Create();
    private readonly Option<DirectoryInfo> shared = new Option<DirectoryInfo>("--shared") { Description = "Folder with the seed, the labels and the corpus; without it ../shared beside the project.", HelpName = "DIR" }.AcceptExistingOnly();
    private readonly Option<bool> save = new("--save") { Description = "Keep the figures in eval/scores.json; ./test fails when one falls." };
    private readonly Option<bool> imported = new("--imported") { Description = "Read with your own gazetteer as well, as 'read' does; without it, with the starter alone." };
    private readonly Option<bool> verbose = new("--verbose") { Description = "Print every error in the sets that may be looked at." };

    private readonly Argument<string[]> names = new("SET") { Description = "Sets to score; without any, all.", Arity = ArgumentArity.ZeroOrMore };

    private EvalCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var eval = new EvalCommand(terminal);
        var command = new Command("eval", "Score readings against hand labels.") { eval.names, eval.shared, eval.data, eval.imported, eval.save, eval.verbose };
        command.SetAction(eval.Run);
        return command;
    }

    /// <summary>The project's folder: the nearest one above the program that holds eval/; null for a program that was moved out of it.</summary>
    public static string? ProjectFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Claimline.slnx"))) return folder.FullName;
        }
        return null;
    }

    private int Run(ParseResult parsed)
    {
        if (ProjectFolder() is not { } root)
        {
            CommandLineTool.Report(terminal, new Problem("CL0004", "eval needs the project's folder; start it with ./claimline there", ""));
            return CommandLineTool.WrongUse;
        }
        var sets = EvaluationSet.All(root, parsed.GetValue(shared)?.FullName ?? Path.GetFullPath(Path.Combine(root, "..", "shared")));
        var chosen = parsed.GetRequiredValue(names);
        if (chosen.Except(sets.Select(s => s.Name), StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            CommandLineTool.Report(terminal, new Problem("CL0005", $"there is no set '{unknown}'; there are {string.Join(", ", sets.Select(s => s.Name))}", ""));
            return CommandLineTool.WrongUse;
        }
        var analyst = new Analyst(DataOption.Load(parsed.GetValue(data), terminal), parsed.GetValue(imported) ? PlacesCommand.Open(terminal) : null);
        using var output = terminal.Text();
        var sums = new Dictionary<string, Scores>(StringComparer.Ordinal);
        foreach (var set in sets.Where(s => chosen.Length == 0 || chosen.Contains(s.Name, StringComparer.Ordinal)))
        {
            if (set.Missing is not null)
            {
                output.WriteLine($"{set.Name}: skipped, {set.Missing}");
                continue;
            }
            var scores = set.Documents.Select(d => d.Score(analyst, parsed.GetValue(verbose) && set.Open ? output : null)).ToList();
            sums[set.Name] = Scores.Sum(scores);
            Print(output, set, scores, sums[set.Name]);
        }
        if (parsed.GetValue(save)) ScoreFile.Save(root, sums);
        return CommandLineTool.Done;
    }

    private static void Print(StreamWriter output, EvaluationSet set, List<Scores> documents, Scores sum)
    {
        output.WriteLine($"{set.Name}: {set.About} ({documents.Count} {(documents.Count == 1 ? "document" : "documents")})");
        var found = sum[Measure.Found].Right;
        foreach (var measure in sum.Counted)
        {
            var tally = sum[measure];
            var line = string.Create(CultureInfo.InvariantCulture,
                $"  {Scores.NameOf(measure),-18} P {tally.Precision:0.000}  R {tally.Recall:0.000}  F1 {tally.F1:0.000}");
            if (documents.Count > 1)
            {
                var (low, high) = Bootstrap.F1(documents, measure);
                line += string.Create(CultureInfo.InvariantCulture, $" ({low:0.000} to {high:0.000})");
            }
            line += $"  {tally.Right} right, {tally.Extra} extra, {tally.Missed} missed";
            if (measure is Measure.Source or Measure.Content or Measure.Stance or Measure.Said or Measure.Cites && found > 0)
                line += string.Create(CultureInfo.InvariantCulture, $", of found {(double)tally.Right / found:0.000}");
            output.WriteLine(line);
        }
        output.WriteLine();
    }
}

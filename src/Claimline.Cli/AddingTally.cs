using System.Globalization;
using Claimline.Language;
using Claimline.Ledger;

namespace Claimline.Cli;

/// <summary>What became of the documents of a run: every one that came counts once.</summary>
internal sealed class AddingTally(Terminal terminal)
{
    private readonly Dictionary<Outcome, int> outcomes = [];
    private readonly SortedDictionary<string, int> reasons = new(StringComparer.Ordinal);
    private readonly HashSet<string> warned = new(StringComparer.Ordinal);

    public int Refused => reasons.Values.Sum();

    public int Statements { get; private set; }

    /// <summary>"2 added, 0 read again, 1 already there, 0 refused; 31 new statements".</summary>
    public string Summary => string.Create(CultureInfo.InvariantCulture,
        $"{Of(Outcome.Added)} added, {Of(Outcome.ReadAgain)} read again, {Of(Outcome.AlreadyThere)} already there, {Refused} refused; {Statements} new {(Statements == 1 ? "statement" : "statements")}");

    public void Count(Receipt receipt)
    {
        Statements += receipt.NewStatements;
        if (receipt.Outcome == Outcome.Refused)
        {
            Refuse(receipt.Problem!);
            return;
        }
        outcomes[receipt.Outcome] = Of(receipt.Outcome) + 1;
        // One warning of a kind is enough.
        if (receipt.Problem is { } warning && warned.Add(warning.Code)) CommandLineTool.Report(terminal, warning);
    }

    public void Refuse(Problem problem)
    {
        reasons[problem.Code] = reasons.GetValueOrDefault(problem.Code) + 1;
        CommandLineTool.Report(terminal, problem);
    }

    /// <summary>Says on standard error how many were refused for which reason.</summary>
    public void TellReasons()
    {
        if (reasons.Count > 0) terminal.Error.WriteLine($"claimline: refused {string.Join(", ", reasons.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Value} for {r.Key}")))}; 'claimline problems' lists what is still to be read");
    }

    private int Of(Outcome outcome) => outcomes.GetValueOrDefault(outcome);
}

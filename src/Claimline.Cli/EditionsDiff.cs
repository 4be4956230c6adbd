using System.Globalization;
using Claimline.Language;
using Claimline.Ledger;
using Claimline.Ledger.Queries;
using Claimline.Publish;

namespace Claimline.Cli;

/// <summary>claimline diff E1 E2: what differs between two editions that the ledger keeps.</summary>
internal static class EditionsDiff
{
    public static int Write(ClaimLedger ledger, string before, string after, Terminal terminal)
    {
        var steps = new EditionQuery().Run(ledger);
        var (first, second) = (Named(steps, before), Named(steps, after));
        if (first is null || second is null)
        {
            CommandLineTool.Report(terminal, new Problem("CL0606", "the ledger keeps no such edition; 'claimline publish editions' lists those it does, as 2025-07-01/1", first is null ? before : after));
            return CommandLineTool.Refused;
        }
        using var output = terminal.Text();
        var changes = EditionDiff.Of(EditionQuery.Product(ledger, first), EditionQuery.Product(ledger, second)).Changes;
        foreach (var (what, claim, label, was, now) in changes)
            output.WriteLine($"{what,-8} {claim[..8]}  {label}: {(was is null ? now : now is null ? was : $"{(was.Length == 0 ? "none" : was)} -> {(now.Length == 0 ? "none" : now)}")}");
        output.WriteLine($"{changes.Count(c => c.What == "new")} new, {changes.Count(c => c.What == "gone")} gone, {changes.Count(c => c.What == "status")} stand otherwise, {changes.Count(c => c.What == "numbers")} with other numbers");
        return CommandLineTool.Done;
    }

    // Of a day alone the last edition.
    private static KeptEdition? Named(IReadOnlyList<KeptEdition> steps, string given) =>
        steps.LastOrDefault(s => given == string.Create(CultureInfo.InvariantCulture, $"{s.Date:yyyy-MM-dd}/{s.Number}") || given == s.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}

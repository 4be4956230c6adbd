using Claimline.Language;
using Claimline.Language.Data;

namespace Claimline.Ledger.Judging;

/// <summary>What a thing that is seen to be so entails: data/model/entails.tsv.</summary>
internal sealed class Entailment
{
    private readonly HashSet<(string Shown, string Entailed)> lines = [];

    private Entailment()
    {
    }

    public static Entailment Load(DataFiles files, ICollection<Problem> problems)
    {
        var entailment = new Entailment();
        foreach (var row in Table.Read(files, "model/entails.tsv", problems, "shown", "entails", "why").Rows)
        {
            if (row["shown"] is { } shown && row["entails"] is { } entailed) entailment.lines.Add((shown, entailed));
            else problems.Add(new("CL0211", "a line needs what is shown and what it entails", row.Line.ToString()));
        }
        return entailment;
    }

    /// <summary>A kind entails itself, the kinds above it, and what a line says.</summary>
    public bool Of(string shown, string claimed)
    {
        for (var at = shown; ;)
        {
            if (at == claimed || lines.Contains((at, claimed))) return true;
            var dot = at.LastIndexOf('.');
            if (dot < 0) return false;
            at = at[..dot];
        }
    }
}

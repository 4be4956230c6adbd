using Claimline.Language;
using Claimline.Language.Data;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Sources;

namespace Claimline.Ledger.Judging;

/// <summary>Who loses by a claim: data/model/interest.tsv.</summary>
internal sealed class Interest
{
    private readonly List<Line> lines = [];

    private Interest()
    {
    }

    public static Interest Load(DataFiles files, ICollection<Problem> problems)
    {
        var interest = new Interest();
        foreach (var row in Table.Read(files, "model/interest.tsv", problems, "kind", "polarity", "target", "loses", "grants", "why").Rows)
        {
            if (row["kind"] is not { } kind || row["polarity"] is not ("positive" or "negative"))
                problems.Add(new("CL0211", "a line needs a kind and a polarity, positive or negative", row.Line.ToString()));
            else if (row["loses"] is not (null or "actor" or "opponent" or "owner"))
                problems.Add(new("CL0204", "who loses is none of actor, opponent, owner", row.Line.ToString()));
            else
                interest.lines.Add(new Line(kind, row["polarity"] == "negative", row["target"], row["loses"], row["grants"] == "claimed", row["why"] ?? "", row.Line));
        }
        return interest;
    }

    /// <summary>
    /// The party that loses by a proposition, and the line that says so; no party where nobody loses in this sense or it is not told who.
    /// Only claimed: its word grants only what the other side claims, too.
    /// </summary>
    public (string? Party, DataLine Line, string Why, bool OnlyClaimed) LoserOf(Proposition p, Sides sides)
    {
        if (lines.Find(l => Fits(l, p)) is not { Loses: { } loses } line) return default;
        return (PartyOf(loses, p, sides), line.At, line.Why, line.OnlyClaimed);
    }

    private static string? PartyOf(string who, Proposition p, Sides sides) => sides.CampOf(who switch
    {
        "actor" => p.ActorParty,
        "opponent" => sides.OpponentOf(p.ActorParty),
        _ => p.Owner ?? sides.OpponentOf(p.ActorParty),
    });

    private static bool Fits(Line line, Proposition p) => line.Negative == p.Negative && (p.Kind == line.Kind || p.Kind.StartsWith(line.Kind + ".", StringComparison.Ordinal)) &&
        line.Target switch { "civilian" => p.Civilian, "thing" => !p.Civilian && p.IsThing, _ => true };

    private sealed record Line(string Kind, bool Negative, string? Target, string? Loses, bool OnlyClaimed, string Why, DataLine At);
}

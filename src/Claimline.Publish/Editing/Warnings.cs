using Claimline.Language;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Queries;
using Claimline.Publish.Composing;
using Claimline.Publish.Gate;

namespace Claimline.Publish.Editing;

/// <summary>What an editor's own sentence says beyond what it rests on, as our own reader understands it. He may set these aside, with a reason.</summary>
internal sealed class Warnings(Cleared cleared, PublicationData data, HeldWords held)
{
    // Who writes so says more than that somebody put it forward.
    private static readonly Stance[] Strong = [Stance.Confirm, Stance.Show, Stance.Acknowledge, Stance.Deny];

    private readonly Dictionary<StatementKey, DayStatement> statements = cleared.Material.Statements.ToDictionary(s => s.Key);
    private readonly ILookup<StatementKey, DayClaim> claims = cleared.Material.Claims.SelectMany(c => c.Claim.Bearings.Select(b => (b.Statement, Claim: c))).Distinct().ToLookup(c => c.Statement, c => c.Claim);

    /// <param name="read">What the reader found in the sentence.</param>
    public (string Code, string Message)? Of(string text, PartKind kind, IReadOnlyList<StatementKey> rests, LooseText read)
    {
        if (read.Persons.FirstOrDefault(p => !p.IsKnown && !held.IsInProduct(p.Name)) is { } person && data.NeverNamedIn(text) is { } instead)
            return ("CL0613", $"it may name {instead} ({ShownText.Of(person.Name)})");
        var own = read.Statements.Where(s => s.IsPublisher && s.Kind is not (null or "other" or "opinion.voiced")).ToList();
        if (rests.Count == 0) return kind is PartKind.Heading or PartKind.Remark && own.Count == 0 && read.Statements.Count == 0 ? null : ("CL0611", "nothing stands behind it; give it a reference, as {claim ID}");
        return Stronger(own, [.. read.Statements.Where(s => !s.IsPublisher)], [.. rests.Select(r => statements[r])]) is { } message ? ("CL0612", message) : null;
    }

    private string? Stronger(List<DayStatement> own, List<DayStatement> attributed, List<DayStatement> rests)
    {
        var open = rests.SelectMany(s => claims[s.Key]).FirstOrDefault(c => !Takeaways.IsConfirmed(c.Status));
        if (open is not null && (own.Count > 0 || attributed.Count == 0)) return $"it tells without saying whose word it is what stands as {data.Standing(open.Summary.Headline)} (claim {open.Summary.ShortId})";
        if (attributed.Find(s => Strong.Contains(s.Stance) && rests.TrueForAll(r => r.Stance != s.Stance)) is { } strong) return $"it says '{data.StanceOf(strong.Stance).Verb}', and nothing that it rests on does";
        var heard = rests.Select(r => r.Source.Key).ToHashSet(StringComparer.Ordinal);
        return attributed.Find(s => s.Source.IsNamed && !heard.Contains(s.Source.Key)) is { } other ? $"it puts words into the mouth of {ShownText.Of(other.Source.Name)}, who says nothing of what it rests on" : null;
    }
}

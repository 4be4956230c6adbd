using Claimline.Ledger.Linking;
using Claimline.Ledger.Queries;

namespace Claimline.Publish.Gate;

/// <summary>Takes out of a day's material whatever may not go out, before anything is made of it: no format can let through what it never sees.</summary>
public static class PublicationGate
{
    public static Cleared Clear(DayMaterial material, Edition edition, PublicationData data)
    {
        ArgumentNullException.ThrowIfNull(material);
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(data);
        var theatres = material.Documents.ToDictionary(d => d.Sha256, d => d.Theatre, StringComparer.Ordinal);
        var holds = new Holds(edition, data);
        var unnamed = new Unnamed(material, data);
        var coarse = new Dictionary<StatementKey, Exactness>();
        var reasons = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var statements = new List<DayStatement>();
        foreach (var statement in material.Statements)
        {
            var theatre = theatres[statement.Key.Document];
            var (shown, reason) = holds.Of(statement, theatre);
            if (reason is not null) reasons[reason] = reasons.GetValueOrDefault(reason) + 1;
            if (shown is Exactness.None) continue;
            if (shown is { } exactness) coarse[statement.Key] = exactness;
            statements.Add(shown is null ? unnamed.Without(statement) : Coarsening.Of(statement, shown.Value, data.AxesOf(theatre, edition.Date), data));
        }
        var kept = statements.Select(s => s.Key).ToHashSet();
        // What answers a statement that is held back would tell of it.
        for (var i = statements.Count - 1; i >= 0; i--)
        {
            if (!statements[i].RespondsTo.Any(r => !kept.Contains(statements[i].Key with { Id = r.Statement }) && material.Statements.Any(s => s.Key == statements[i].Key with { Id = r.Statement }))) continue;
            reasons["answers what is held back"] = reasons.GetValueOrDefault("answers what is held back") + 1;
            kept.Remove(statements[i].Key);
            coarse.Remove(statements[i].Key);
            statements.RemoveAt(i);
        }
        return new Cleared(material with
        {
            Documents = [.. material.Documents.Where(d => statements.Exists(s => s.Key.Document == d.Sha256)).Select(unnamed.Without)],
            Statements = statements,
            Claims = [.. material.Claims.Where(c => c.Claim.Bearings.Any(b => kept.Contains(b.Statement)))],
        })
        {
            Coarse = coarse, Older = Older(material, holds), Unnamed = unnamed.Names, Withheld = [.. reasons.Select(r => (r.Key, r.Value))],
        };
    }

    private static HashSet<StatementKey> Older(DayMaterial material, Holds holds)
    {
        var ofTheDay = material.Statements.Select(s => s.Key).ToHashSet();
        return
        [
            .. material.Claims.SelectMany(c => c.Claim.Bearings.Concat(c.Status.Contradictors.SelectMany(v => v.Bearings)))
                .Where(b => b.Published < material.Since && !ofTheDay.Contains(b.Statement) && holds.Of(Bare(b), b.Theatre).Shown is null).Select(b => b.Statement),
        ];
    }

    /// <summary>As much of a statement as holding it back depends on.</summary>
    private static DayStatement Bare(Bearing b) => new()
    {
        Key = b.Statement, Source = b.Source, Words = "", Content = default, Sentence = default, Paragraph = 0, Stance = b.Stance, Kind = b.Own.Kind, ActorParty = b.Own.ActorParty, Holder = b.Own.Holder,
        Said = b.Said, Published = b.Published, IsWithdrawn = b.IsWithdrawn, IsForecast = b.Own.IsForecast,
    };
}

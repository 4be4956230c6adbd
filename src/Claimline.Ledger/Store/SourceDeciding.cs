using System.Diagnostics;
using Claimline.Language.Names;
using Claimline.Ledger.Judging;
using Claimline.Ledger.Kept;
using Claimline.Ledger.Log;
using Claimline.Ledger.Queries;
using Claimline.Ledger.Sources;

namespace Claimline.Ledger.Store;

/// <summary>Records decisions on sources within one transaction.</summary>
internal sealed class SourceDeciding(Database database, WriteTransaction transaction)
{
    private readonly SourceBook book = SourceDecisionRow.Book(database, DateTimeOffset.MaxValue);
    private readonly Outlets outlets = ClaimRules.Rules.Linking.Outlets;

    /// <returns>To be called after the transaction's claims were derived.</returns>
    public Func<SourceOutcome> Decide(SourceRuling given, string by, string reason)
    {
        var ruling = Resolved(given);
        var decision = new KeptDecision(by, reason) { Source = ruling };
        var entry = transaction.Log.Append(EntryKind.Decision, decision.ToContent());
        transaction.Derived.Decision(entry.Number, entry.Recorded, decision);
        var blocks = transaction.Derived.TouchedBlocks.ToList();
        var before = ClaimRow.OfBlocks(database, blocks);
        return () =>
        {
            var after = ClaimRow.OfBlocks(database, blocks);
            var changed = before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(id => (Before: before.GetValueOrDefault(id), After: after.GetValueOrDefault(id))).Where(c => c.Before != c.After).ToList();
            return new SourceOutcome(entry.Number, SourceOf(ruling), after.Count, [.. changed.Select(c => (Shown(c.Before), Shown(c.After)))]);
        };
    }

    /// <summary>The ruling with keys for names, and nothing in it that does not exist.</summary>
    private SourceRuling Resolved(SourceRuling given)
    {
        switch (given)
        {
            case SourceRuling.Told told:
                var key = told.IsNew ? NewKey(told.Source) : SourceNames.Named(database, told.Source);
                IEnumerable<SourceFact> called = told.IsNew ? [new SourceFact(SourceField.Name, told.Source.Trim())] : [];
                return told with { Source = key, Facts = [.. called, .. told.Facts.Select(f => Checked(f, key))] };
            case SourceRuling.Merged(var source, var into):
                var (one, other) = (SourceNames.Named(database, source), SourceNames.Named(database, into));
                return one != other ? new SourceRuling.Merged(one, other) : throw new LedgerException(LedgerProblems.OneAlready(source, other));
            case SourceRuling.Alias(var source, var name):
                var of = SourceNames.Named(database, source);
                return new SourceRuling.Alias(of, Free(name, of));
            case SourceRuling.Undone(var number):
                return Stands(number) ? given : throw new LedgerException(LedgerProblems.NoSourceDecision(number));
            default:
                throw new UnreachableException();
        }
    }

    private bool Stands(long number) => !book.IsTakenBack(number) && SourceDecisionRow.ReadAll(database).Exists(d => d.Number == number);

    private string NewKey(string name)
    {
        if (Slug.Of(name) is not { Length: > 0 } key) throw new LedgerException(LedgerProblems.NoName(name));
        return SourceNames.Exactly(database, name) is [var same, ..] ? throw new LedgerException(LedgerProblems.SourceExists(name, same)) : key;
    }

    /// <summary>The key that a name would have, where it leads to no other source.</summary>
    private string Free(string name, string key)
    {
        if (SourceNames.Exactly(database, name) is [var same, ..]) throw new LedgerException(same == key ? LedgerProblems.OneAlready(name, key) : LedgerProblems.AnothersName(name, same));
        return outlets.KeyOf(name) ?? (Slug.Of(name) is { Length: > 0 } slug ? slug : throw new LedgerException(LedgerProblems.NoName(name)));
    }

    private SourceFact Checked(SourceFact fact, string key)
    {
        if (fact.Field is SourceField.Name && Slug.Of(fact.Value).Length == 0) throw new LedgerException(LedgerProblems.NoName(fact.Value));
        if (fact.Field is SourceField.Handle) return fact with { Value = Handle(fact.Value, key) };
        var allowed = ClaimRules.Rules.Linking.Sources.Allowed(fact.Field);
        return allowed is null || allowed.Contains(fact.Value, StringComparer.Ordinal) ? fact : throw new LedgerException(LedgerProblems.NoSuchValue(fact.Value, Words.Of(fact.Field), allowed));
    }

    // A channel that texts named by its link alone is this source from now on; one that the data or a decision knows stays what it is.
    private string Handle(string given, string key)
    {
        var channel = outlets.KeyOf(given) ?? throw new LedgerException(LedgerProblems.NoHandle(given));
        return channel is ['@', ..] && book.KeyOf(channel) is var owner && (owner == channel || owner == key) ? channel : throw new LedgerException(LedgerProblems.AnothersName(given, book.KeyOf(channel)));
    }

    private string SourceOf(SourceRuling ruling) => ruling switch
    {
        SourceRuling.Told told => told.Source,
        SourceRuling.Merged(_, var into) => into,
        SourceRuling.Alias(var source, _) => source,
        SourceRuling.Undone(var number) => SourceOf(SourceDecisionRow.ReadAll(database).First(d => d.Number == number).Ruling),
        _ => throw new UnreachableException(),
    };

    private ClaimSummary? Shown(ClaimSummary? claim) => claim is null ? null : claim with { ShortId = ClaimNames.Short(database, claim.Id) };
}

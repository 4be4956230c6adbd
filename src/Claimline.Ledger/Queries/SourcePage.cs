using Claimline.Ledger.Judging;
using Claimline.Ledger.Sources;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>All about one source as it stood at a vantage: what is told of it, who decided what, and the other names it answers to.</summary>
/// <param name="AlsoKnownAs">Keys that count as its.</param>
/// <param name="Facts">What holds by decision on the day, or without end where none is given.</param>
/// <param name="Decisions">All decisions on it in their order, those that were taken back as well.</param>
public sealed record SourcePage(SourceTold Source, IReadOnlyList<string> AlsoKnownAs, IReadOnlyList<SourceFactTold> Facts, IReadOnlyList<SourceDecisionTold> Decisions)
{
    /// <param name="given">Its key or name, a part of the name that no other has, or what was decided to be one of these.</param>
    public static SourcePage Of(ClaimLedger ledger, string given, Vantage vantage)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(given);
        var database = ledger.Database;
        if (new SourceQuery { Vantage = vantage, Source = given, Limit = 1 }.Run(ledger) is not [var source])
            throw new LedgerException(vantage == default ? LedgerProblems.NoSource(given) : LedgerProblems.NotHeardThen(given));
        var known = vantage.Known ?? DateTimeOffset.MaxValue;
        var book = SourceDecisionRow.Book(database, known);
        var byNumber = SourceDecisionRow.ReadAll(database).Where(d => d.Known <= known).ToDictionary(d => d.Number);
        return new SourcePage(source, [.. book.Keys.Where(k => k != source.Key && book.KeyOf(k) == source.Key).Order(StringComparer.Ordinal)],
            [.. book.Facts(source.Key, vantage.AsOf ?? DateOnly.MaxValue).GroupBy(f => f.Fact.Field).SelectMany(Holding).Select(f => new SourceFactTold(Words.Of(f.Fact.Field), f.Fact.Value, f.Decision.Number))],
            [.. byNumber.Values.Where(d => Named(d.Ruling, byNumber).Any(k => book.KeyOf(k) == source.Key)).Select(d => Told(d, book))]);
    }

    private static IEnumerable<(SourceFact Fact, SourceDecision Decision)> Holding(IGrouping<SourceField, (SourceFact, SourceDecision)> facts) =>
        facts.Key is SourceField.Handle or SourceField.Role ? facts : facts.TakeLast(1);

    private static IEnumerable<string> Named(SourceRuling ruling, Dictionary<long, SourceDecision> byNumber) => ruling switch
    {
        SourceRuling.Told told => [told.Source],
        SourceRuling.Merged(var source, var into) => [source, into],
        SourceRuling.Alias(var source, _) => [source],
        SourceRuling.Undone(var number) => Named(byNumber[number].Ruling, byNumber),
        _ => [],
    };

    private static SourceDecisionTold Told(SourceDecision decision, SourceBook book)
    {
        var told = decision.Ruling as SourceRuling.Told;
        IReadOnlyList<string> what = decision.Ruling switch
        {
            SourceRuling.Merged(var source, var into) => [$"{source} is {into}"],
            SourceRuling.Alias(var source, var name) => [$"{name} is {source}"],
            SourceRuling.Undone(var number) => [FormattableString.Invariant($"takes back {number}")],
            _ => [.. told!.Facts.Select(f => $"{Words.Of(f.Field)}: {f.Value}")],
        };
        return new SourceDecisionTold(decision.Number, decision.Known, decision.By, decision.Reason, what, told?.From, told?.Until, book.IsTakenBack(decision.Number));
    }
}

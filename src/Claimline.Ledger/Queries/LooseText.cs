using Claimline.Language;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>A text that no ledger keeps, taken apart as the documents of a day are, so that it can be held against them.</summary>
/// <param name="Persons">Whoever its sentences name or may name.</param>
public sealed record LooseText(IReadOnlyList<DayStatement> Statements, IReadOnlyList<DayPerson> Persons)
{
    public static LooseText Of(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var statements = new DayStatements(reading, reading.Document.Sha256);
        return new LooseText([.. statements.Of(ClaimRules.Reader.Read(reading, DateTimeOffset.UnixEpoch).ToLookup(b => b.Statement))], [.. reading.Sentences.SelectMany(statements.PersonsIn)]);
    }
}

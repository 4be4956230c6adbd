using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>What an address answered when it was last fetched, and by what its server knows that again.</summary>
public sealed record FetchedTold(string? ETag, string? LastModified, byte[] Bytes)
{
    /// <summary>Null where the ledger holds no document of this address.</summary>
    public static FetchedTold? Of(ClaimLedger ledger, string address)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var (document, tag, modified) = ledger.Database.First(FetchedRow.LastOf, static r => ((long?)r.GetInt64(0), r.IsDBNull(1) ? null : r.GetString(1), r.IsDBNull(2) ? null : r.GetString(2)), address);
        return document is { } entry && ledger.Database.First(EntryRow.ByNumber, EntryRow.Read, entry)?.Content is { } content ? new FetchedTold(tag, modified, content.Read(static (_, bytes) => bytes.ToArray())) : null;
    }
}

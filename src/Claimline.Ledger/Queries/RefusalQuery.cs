using System.Globalization;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>What could not be read and is still open, in the order in which it came.</summary>
public sealed record RefusalQuery
{
    /// <summary>Only with this code.</summary>
    public string? Code { get; init; }

    public int Limit { get; init; } = int.MaxValue;

    /// <summary>The number of the last one of the page before.</summary>
    public string? After { get; init; }

    public IReadOnlyList<RefusalTold> Run(ClaimLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return [.. ledger.Database.Query(RefusalRow.Open, RefusalRow.Read, After is null ? -1 : Cursor.Number(After, After), Code, Limit)];
    }

    /// <summary>The cursor that goes on behind a refusal.</summary>
    public static string CursorOf(RefusalTold told) => told?.Number.ToString(CultureInfo.InvariantCulture) ?? throw new ArgumentNullException(nameof(told));

    /// <summary>The bytes that the ledger keeps under a hash; null where it keeps none.</summary>
    public static byte[]? Bytes(ClaimLedger ledger, string sha256)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var entry = ledger.Database.First(DocumentRow.BySha256, static r => (long?)r.GetInt64(0), sha256);
        return entry is { } number ? ledger.Database.First(EntryRow.ByNumber, EntryRow.Read, number)?.Content?.Read(static (_, bytes) => bytes.ToArray()) : null;
    }
}

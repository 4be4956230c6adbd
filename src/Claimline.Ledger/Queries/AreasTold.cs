namespace Claimline.Ledger.Queries;

/// <summary>Places of which claims tell that are whole areas: no point of a map stands for them.</summary>
public static class AreasTold
{
    private const string Areas = """
        SELECT DISTINCT id FROM claimed_place WHERE type IN ('country', 'admin1', 'admin2', 'district', 'region')
        """;

    /// <summary>Their ids, as claims have them.</summary>
    public static IReadOnlySet<string> Of(ClaimLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger.Database.Query(Areas, static r => r.GetString(0)).ToHashSet(StringComparer.Ordinal);
    }
}

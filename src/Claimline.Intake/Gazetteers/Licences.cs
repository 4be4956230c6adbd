namespace Claimline.Intake.Gazetteers;

/// <summary>What licence a table is under, by the ids of its rows, where the user does not say.</summary>
public static class Licences
{
    public static string Of(GazetteerTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var first = table.Rows.Count > 0 ? table.Rows[0].Id : "0";
        return first.StartsWith("ne:", StringComparison.Ordinal) ? "Natural Earth, public domain"
            : first.StartsWith("ruzip:", StringComparison.Ordinal) ? "GeoNames, CC BY 3.0"
            : char.IsAsciiDigit(first[0]) ? "GeoNames, CC BY 4.0" : "unknown";
    }
}

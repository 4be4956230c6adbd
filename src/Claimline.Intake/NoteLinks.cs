namespace Claimline.Intake;

/// <summary>What to write for a link: in a note the address is the evidence, whatever words it hides behind.</summary>
internal static class NoteLinks
{
    public static bool IsWeb(string address) => address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether words are an address that a page shows cut short.</summary>
    public static bool IsCutShort(string shown) => IsAddress(shown) && (shown.Contains("...", StringComparison.Ordinal) || shown.Contains('…', StringComparison.Ordinal));

    public static bool IsAddress(string shown) => IsWeb(shown) || shown.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
}

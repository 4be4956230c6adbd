using System.Buffers;
using System.Globalization;

namespace Claimline.Publish.Formats;

/// <summary>What a note says: publisher, title and day, the addresses, and the words behind the sentence.</summary>
internal static class NoteText
{
    private static readonly SearchValues<char> Broken = SearchValues.Create(" <>\"'\\`\n\r\t");

    public static IReadOnlyList<(string Text, bool IsAddress)> Of(Citation citation)
    {
        var document = citation.Document;
        var names = new[] { document.Publisher, document.Title ?? (document.Publisher is null ? document.Name : null), document.Published.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture) };
        var parts = new List<(string, bool)> { ($"{string.Join(", ", names.Where(n => n is not null))}{(document.Manual ? " (logged by hand)" : "")}{(citation.Words.Count > 0 ? ":" : ".")}", false) };
        if (citation.Words.Count > 0) parts.Add(($"{string.Join("; ", citation.Words.Select(w => $"“{Inner(w)}”"))}.", false));
        foreach (var address in Addresses(citation).Where(IsSafe)) parts.Add((address, true));
        return parts;
    }

    /// <summary>Quotation marks within quotation marks.</summary>
    private static string Inner(string words) => words.Replace('“', '‘').Replace('”', '’');

    public static IEnumerable<string> Addresses(Citation citation) => citation.Document.Address is { } own ? citation.Addresses.Append(own).Distinct(StringComparer.Ordinal) : citation.Addresses;

    /// <summary>An address on the web, which a reader can follow and which runs nothing.</summary>
    public static bool IsSafe(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https") && !address.AsSpan().ContainsAny(Broken);

    /// <summary>In the signs that every format takes for an address.</summary>
    public static string Address(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsoluteUri : "";
}

using System.Text.Json;

namespace Claimline.Publish;

/// <summary>What differs between two products: claims that are new, gone, or stand otherwise, and numbers that are others.</summary>
public sealed record EditionDiff(IReadOnlyList<EditionChange> Changes)
{
    /// <param name="before">A product as JSON.</param>
    /// <param name="after">Another one.</param>
    public static EditionDiff Of(ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after)
    {
        var (old, now) = (Claims(before), Claims(after));
        var changes = new List<EditionChange>();
        foreach (var (id, claim) in now.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            if (!old.Remove(id, out var was)) changes.Add(new EditionChange("new", id, claim.Label, null, claim.Headline));
            else
            {
                if (was.Headline != claim.Headline) changes.Add(new EditionChange("status", id, claim.Label, was.Headline, claim.Headline));
                if (was.Numbers != claim.Numbers) changes.Add(new EditionChange("numbers", id, claim.Label, was.Numbers, claim.Numbers));
            }
        }
        changes.AddRange(old.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => new EditionChange("gone", c.Key, c.Value.Label, c.Value.Headline, null)));
        return new EditionDiff(changes);
    }

    private static Dictionary<string, (string Label, string Headline, string Numbers)> Claims(ReadOnlyMemory<byte> product)
    {
        using var json = JsonDocument.Parse(product);
        return json.RootElement.GetProperty("claims").EnumerateArray().ToDictionary(c => c.GetProperty("id").GetString()!, c => (
            c.GetProperty("label").GetString()!, c.GetProperty("headline").GetString()!, string.Join("; ", c.GetProperty("numbers").EnumerateArray().Select(n => n.GetProperty("words").GetString()).Order(StringComparer.Ordinal))), StringComparer.Ordinal);
    }
}

/// <param name="What">"new", "gone", "status" or "numbers".</param>
/// <param name="Before">Headline or numbers before; null of what is new.</param>
public sealed record EditionChange(string What, string Claim, string Label, string? Before, string? After);

namespace Claimline.Intake.Addresses;

/// <summary>By what a server knows what it answered before: sent along, so that it need not answer the same again.</summary>
public sealed record FetchedBefore(string? ETag, string? LastModified)
{
    /// <summary>What the headers of an answer hold of it; null where they hold nothing.</summary>
    public static FetchedBefore? Of(IEnumerable<string> headers)
    {
        string? Value(string name) => headers.Where(h => h.StartsWith(name, StringComparison.OrdinalIgnoreCase)).Select(h => h[name.Length..].Trim()).FirstOrDefault();
        var before = new FetchedBefore(Value("etag:"), Value("last-modified:"));
        return before is { ETag: null, LastModified: null } ? null : before;
    }
}

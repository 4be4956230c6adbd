namespace Claimline.Language;

/// <summary>How a document came to hand: who brought it, from where and how. No reading depends on it.</summary>
public sealed record Collection
{
    /// <summary>Who added it.</summary>
    public string? By { get; init; }

    /// <summary>"file", "standard input", "fetched" or "by hand".</summary>
    public required string How { get; init; }

    /// <summary>The whole path of the file, with the place in it; or the address that answered.</summary>
    public string? From { get; init; }

    /// <summary>What a server sent along with it, a header a line, as "name: value".</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];
}

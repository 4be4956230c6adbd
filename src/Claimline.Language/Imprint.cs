namespace Claimline.Language;

/// <summary>What a file's own data say of the document, outside its text: the head of a page, the fields of a post.</summary>
public sealed record Imprint
{
    public string? Title { get; init; }

    /// <summary>The site's name; of a post, the channel's.</summary>
    public string? Publisher { get; init; }

    /// <summary>The instant of publication with the offset it was written with; its day there is the day of publication.</summary>
    public DateTimeOffset? Published { get; init; }

    public string? Authors { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Address { get; init; }

    /// <summary>Of a post in a channel; null for other documents.</summary>
    public Post? Post { get; init; }

    public DateOnly? Day => Published is { } instant ? DateOnly.FromDateTime(instant.DateTime) : null;
}

namespace Claimline.Language;

/// <summary>What is known of a post beside its words.</summary>
public sealed record Post
{
    /// <summary>The channel or account: its handle where it has one, else its name.</summary>
    public required string Channel { get; init; }

    /// <summary>Its number in the channel.</summary>
    public string? Id { get; init; }

    /// <summary>Whose words it passes on: the channel it was forwarded from.</summary>
    public string? ForwardedFrom { get; init; }

    /// <summary>The post that it answers: its number or its address.</summary>
    public string? RepliesTo { get; init; }

    /// <summary>When it was last edited.</summary>
    public DateTimeOffset? Edited { get; init; }

    /// <summary>Addresses that its words link to, in their order.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];
}

namespace Claimline.Language.Names;

/// <summary>Somebody or something of one document that may speak: what is known of it, gathered while the document is read.</summary>
internal sealed class Identity
{
    public required string Id { get; init; }
    public required string Name { get; init; }

    /// <summary>The type of its mentions; null for a source without a name.</summary>
    public MentionType? Type { get; init; }
    public required string Kind { get; set; }

    /// <summary>As in <see cref="Source.Party"/>.</summary>
    public string? Party { get; set; }
    public string? SpeaksFor { get; set; }
    public Gender Gender { get; set; }

    /// <summary>A class that speaks as one ("Russian milbloggers").</summary>
    public bool IsMany { get; init; }

    /// <summary>Nouns by which it was called, as word ids.</summary>
    public List<int> Called { get; } = [];
    public List<string> Roles { get; } = [];
    public Entity? Entity { get; init; }

    /// <summary>The identity it stands inside ("sources in the SBU").</summary>
    public Identity? Within { get; init; }
    public required Trace Trace { get; init; }

    /// <summary>Offset of its last mention.</summary>
    public int LastSeen { get; set; }

    /// <summary>True once it speaks, is told, or is leant on.</summary>
    public bool Speaks { get; set; }
}

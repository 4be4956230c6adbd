namespace Claimline.Language.Names;

/// <summary>Somebody or something that the data know by name.</summary>
internal sealed record Entity
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required MentionType Type { get; init; }

    /// <summary>A kind of source-kinds.tsv; for a facility or equipment, none speaks.</summary>
    public string? Kind { get; init; }

    /// <summary>Id of a party, code of a country, "none", or null where the data do not tell.</summary>
    public string? Side { get; init; }
    public string? SpeaksFor { get; init; }
    public Gender Gender { get; init; }
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>An office that every state may have: only a nationality tells whose.</summary>
    public bool IsGeneric { get; init; }
    public required DataLine Line { get; init; }

    /// <summary>The office without its nation, "general-staff" of "ukrainian-general-staff".</summary>
    public string Office => IsGeneric ? Id : Id[(Id.IndexOf('-', StringComparison.Ordinal) + 1)..];
}

/// <summary>An office with the days it was held, as the data give them.</summary>
internal readonly record struct Role(string Name, DateOnly From, DateOnly To);

namespace Claimline.Ledger.Queries;

/// <summary>A document of the day, as it is cited and credited.</summary>
/// <param name="Sha256">Of its bytes; its id.</param>
/// <param name="Name">Its file's name.</param>
/// <param name="Address">Where it was published, where its own data say.</param>
/// <param name="Manual">A page by which a person logged something.</param>
public sealed record DayDocument(string Sha256, string? Name, string? Title, string? Publisher, DateOnly Published, string? Address, string Theatre, bool Manual)
{
    /// <summary>What it has set above its sections, in its order.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];
}

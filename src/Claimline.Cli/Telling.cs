using Claimline.Intake.Posts;
using Claimline.Language;

namespace Claimline.Cli;

/// <summary>What the user said of documents: kept with what is refused, so that it need not be said again.</summary>
/// <param name="Map">Which columns hold the parts of posts, as it was given.</param>
internal sealed record Telling(DateOnly? Date, string? Publisher, string? Theatre, string? Map)
{
    /// <summary>Who adds them; null where they are only read.</summary>
    public string? By { get; init; }

    public PostColumns Columns => Map is not null && PostColumns.Parse(Map, out _) is { } columns ? columns : PostColumns.Default;

    public SourceText Of(SourceText source) => source with { Date = Date, Publisher = Publisher, Theatre = Theatre };
}

namespace Claimline.Ledger.Queries;

/// <summary>What could not be read and is open: why, and whether its bytes are kept.</summary>
public sealed record RefusalTold
{
    /// <summary>Its entry in the log.</summary>
    public required long Number { get; init; }

    public required DateTimeOffset Recorded { get; init; }

    /// <summary>The file's whole path, or its address; null for what came through a pipe.</summary>
    public string? Path { get; init; }

    /// <summary>Where in the file: ": post 3"; empty for all of it.</summary>
    public required string Part { get; init; }

    public string? Name { get; init; }

    public required string Code { get; init; }

    public required string Message { get; init; }

    public string? Sha256 { get; init; }

    /// <summary>Whether the ledger holds its bytes.</summary>
    public required bool IsKept { get; init; }

    /// <summary>What was told of it when it was added.</summary>
    public DateOnly? Date { get; init; }

    public string? Publisher { get; init; }

    public string? Theatre { get; init; }

    public string? Columns { get; init; }
}

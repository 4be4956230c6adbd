using Claimline.Language;
using Claimline.Publish.Maps;

namespace Claimline.Server;

/// <summary>What people do in the workspace that takes more than the ledger: reading documents, composing editions. The program that serves it says how, and does it as its commands do.</summary>
public sealed record WorkspaceActions
{
    /// <summary>Records a statement by hand, of fields named as the options of <c>claimline log</c> and of who logs it; gives the document it became, or all that is wrong.</summary>
    public required Func<IReadOnlyDictionary<string, string>, string, CancellationToken, Task<(string? Document, IReadOnlyList<Problem> Problems)>> Log { get; init; }

    /// <summary>Reads a file, or an address, and records what is in it in the name of a person.</summary>
    public required Func<string, string, CancellationToken, Task<Done>> Add { get; init; }

    /// <summary>Makes every file of a day's edition; of the editor's text where one is given. None where it is refused.</summary>
    public required Func<DateOnly, string?, CancellationToken, Task<(IReadOnlyDictionary<string, byte[]>? Files, Done Done)>> Compose { get; init; }

    /// <summary>Takes a step of a day's edition.</summary>
    public required Func<EditionStep, CancellationToken, Task<Done>> Mark { get; init; }

    /// <summary>What maps are drawn over.</summary>
    public required Func<MapGround> Ground { get; init; }

    /// <summary>Tells what differs between two editions, named as 2025-07-01/1.</summary>
    public required Func<string, string, CancellationToken, Task<Done>> Compare { get; init; }
}

/// <summary>What became of an action.</summary>
/// <param name="IsWhole">Nothing of it was refused.</param>
/// <param name="Said">What came out of it, then a line for each thing that is to be known or was refused.</param>
public sealed record Done(bool IsWhole, IReadOnlyList<string> Said);

/// <summary>A step of an edition, who takes it and why.</summary>
/// <param name="State">One of <see cref="Publish.Workflow.States"/>.</param>
/// <param name="Edited">The editor's text, where it was changed by hand.</param>
public sealed record EditionStep(DateOnly Day, string State, string By, string? Reason, string? Edited);

using Claimline.Language.Places;

namespace Claimline.Intake.Gazetteers;

/// <summary>What one file of places held.</summary>
/// <param name="Name">As <c>places sources</c> lists it: the file's name without its ending.</param>
/// <param name="Names">More names of places that other sources hold, by id.</param>
/// <param name="BadLines">Lines that were left out, as "line 12: ...", the first twenty.</param>
public sealed record GazetteerTable(string Name, IReadOnlyList<GazetteerRow> Rows, IReadOnlyDictionary<string, IReadOnlyList<string>> Names, int Refused, IReadOnlyList<string> BadLines);

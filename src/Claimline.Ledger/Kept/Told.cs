using Claimline.Language;

namespace Claimline.Ledger.Kept;

/// <summary>What whoever added a document said of it.</summary>
internal sealed record Told(DateOnly? Date, string? Publisher, string? Theatre)
{
    public static Told Of(SourceText source) => new(source.Date, source.Publisher, source.Theatre);
}

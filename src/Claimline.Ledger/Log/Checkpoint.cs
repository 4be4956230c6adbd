using System.Globalization;

namespace Claimline.Ledger.Log;

/// <summary>How long the log was, and the hash over all of it: kept elsewhere, it proves later that nothing from before was changed.</summary>
public readonly record struct Checkpoint(long Size, Digest Root)
{
    /// <summary>As printed and read back: <c>514:2c26b46b...</c>, the root in 64 hexadecimal digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Size}:{Root}");

    public static bool TryParse(string text, out Checkpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(text);
        checkpoint = default;
        var parts = text.Trim().Split(':');
        if (parts.Length != 2 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var size) || !Digest.TryParse(parts[1], out var root)) return false;
        checkpoint = new Checkpoint(size, root);
        return true;
    }
}

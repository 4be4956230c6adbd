namespace Claimline.Ledger.Log;

/// <summary>A hash as people read and type it: twenty letters and digits without i, l, o and u (Crockford's base 32), a hundred bits.</summary>
public static class ContentId
{
    public const int Length = 20;

    private const string Symbols = "0123456789abcdefghjkmnpqrstvwxyz";

    public static string Of(Digest digest) => string.Create(Length, digest.High, static (id, bits) =>
    {
        for (var i = 0; i < id.Length; i++, bits <<= 5) id[i] = Symbols[(int)(bits >> 123)];
    });
}

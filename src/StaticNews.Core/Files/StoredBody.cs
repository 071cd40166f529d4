using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>A body as the store keeps it: its HTML, the addresses, then their texts. Addresses that lie outside of it are refused: later stages take them as they are.</summary>
internal static class StoredBody
{
    /// <summary>Writes a body.</summary>
    public static void Write(StateWriter to, Body body)
    {
        to.Bytes(body.Html);
        to.List(body.Addresses, Write);
        foreach (Address address in body.Addresses)
        {
            to.Raw(address.Utf8.Span);
        }
    }

    /// <summary>Reads what was written.</summary>
    public static Body Read(ref StateReader from)
    {
        Body body = new(from.Bytes(), ReadAddresses(ref from));
        int before = 0;
        foreach (Address address in body.Addresses)
        {
            before = address.Offset >= before && address.Offset <= body.Html.Length ? address.Offset : throw new InvalidDataException();
        }

        return body;
    }

    private static void Write(StateWriter to, Address address)
    {
        to.Number(address.Offset);
        to.Number((int)address.Kind);
        to.Number(address.Utf8.Length);
        to.Number(address.DestinationLength);
        to.Number(address.Heading);
        to.Number(address.Block);
        to.Number(address.At);
        to.Flag(address.IsListed);
        to.Flag(address.IsInProse);
        to.Number(address.Line);
        to.Number(address.Column);
    }

    /// <summary>The addresses, then their texts.</summary>
    private static AddressList ReadAddresses(ref StateReader from)
    {
        ImmutableArray<(int Length, Address Address)> heads = from.List(ReadAddress);
        ReadOnlyMemory<byte> rest = heads.All(h => h.Address.DestinationLength >= 0 && h.Address.DestinationLength <= h.Length) ? from.InMemory(heads.Sum(h => (long)h.Length)) : throw new InvalidDataException();
        Address[] addresses = new Address[heads.Length];
        for (int a = 0; a < addresses.Length; a++)
        {
            (int length, Address address) = heads[a];
            addresses[a] = address with { Utf8 = rest[..length] };
            rest = rest[length..];
        }

        return AddressList.Of(addresses);
    }

    private static (int Length, Address Address) ReadAddress(ref StateReader from)
    {
        (int offset, AddressKind kind, int length) = (from.Number(), from.Choice<AddressKind>(), from.Number());
        return (length, new(offset, kind, default, from.Number(), from.Number(), from.Number(), from.Number(), from.Flag(), from.Flag(), from.Number(), from.Number()));
    }
}

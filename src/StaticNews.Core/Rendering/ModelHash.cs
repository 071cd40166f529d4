using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Scriban.Runtime;

namespace StaticNews.Rendering;

/// <summary>Hashes the very values that a template can see, so that a fingerprint cannot miss one.</summary>
internal sealed class ModelHash
{
    private readonly XxHash128 _hash = new();

    /// <summary>Adds a text.</summary>
    public ModelHash Add(string text)
    {
        Length(text.Length);
        _hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
        return this;
    }

    /// <summary>Adds a bound value and all that it holds.</summary>
    public ModelHash Add(object? value)
    {
        switch (value)
        {
            case null:
                Length(-1);
                break;
            case string text:
                Add(text);
                break;
            case Raw raw:
                raw.AddTo(this);
                break;
            case ScriptObject map:
                Length(map.Count);
                foreach ((string key, object? item) in map)
                {
                    Add(key).Add(item);
                }

                break;
            case ScriptArray list:
                Length(list.Count);
                foreach (object? item in list)
                {
                    Add(item);
                }

                break;
            case int number:
                Length(number);
                break;
            case bool flag:
                Length(flag ? 1 : 0);
                break;
            case IFormattable other:
                Add(other.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                Add(value.ToString() ?? "");
                break;
        }

        return this;
    }

    /// <summary>Adds bytes.</summary>
    public ModelHash Add(ReadOnlySpan<byte> bytes)
    {
        Length(bytes.Length);
        _hash.Append(bytes);
        return this;
    }

    /// <summary>The hash of everything added, 32 hex digits.</summary>
    public override string ToString() => _hash.GetCurrentHashAsUInt128().ToString("x32", CultureInfo.InvariantCulture);

    private void Length(int length) => _hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in length)));
}

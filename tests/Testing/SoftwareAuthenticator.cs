using System.Buffers.Binary;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace PolicyTraining.Testing;

/// <summary>
/// A device that holds one passkey, and the browser in front of it: makes and answers what a site asks, as the WebAuthn standard
/// writes it (attestation "none", ES256). Everything about it can be made wrong.
/// </summary>
public sealed class SoftwareAuthenticator(string origin) : IDisposable
{
    private const byte UserPresent = 0x01;
    private const byte UserVerified = 0x04;
    private const byte HasCredential = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private byte[] _userHandle = [];
    private uint _counter;

    public byte[] CredentialId { get; init; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>The site the browser is on.</summary>
    public string Origin { get; set; } = origin;

    /// <summary>Whether the device asks for face, finger or PIN.</summary>
    public bool VerifiesUser { get; set; } = true;

    /// <summary>Makes the passkey that the site's options ask for.</summary>
    /// <returns>What the browser's <c>toJSON()</c> gives.</returns>
    public string Create(string options)
    {
        var asked = JsonNode.Parse(options)!;
        _userHandle = WebEncoders.Base64UrlDecode(asked["user"]!["id"]!.GetValue<string>());
        byte[] data = [.. Data(asked["rp"]!["id"]!.GetValue<string>(), HasCredential), .. new byte[16], 0, (byte)CredentialId.Length, .. CredentialId, .. PublicKey()];

        var attestation = new CborWriter();
        attestation.WriteStartMap(3);
        attestation.WriteTextString("fmt");
        attestation.WriteTextString("none");
        attestation.WriteTextString("attStmt");
        attestation.WriteStartMap(0);
        attestation.WriteEndMap();
        attestation.WriteTextString("authData");
        attestation.WriteByteString(data);
        attestation.WriteEndMap();
        return Credential(new JsonObject
        {
            ["clientDataJSON"] = Text(Client("webauthn.create", asked["challenge"]!.GetValue<string>())),
            ["attestationObject"] = Text(attestation.Encode()),
            ["transports"] = new JsonArray("internal"),
        });
    }

    /// <summary>Answers the challenge in the site's options.</summary>
    public string Answer(string options)
    {
        var asked = JsonNode.Parse(options)!;
        _counter++;
        var data = Data(asked["rpId"]!.GetValue<string>(), 0);
        var client = Client("webauthn.get", asked["challenge"]!.GetValue<string>());
        var signature = _key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new JsonObject
        {
            ["clientDataJSON"] = Text(client),
            ["authenticatorData"] = Text(data),
            ["signature"] = Text(signature),
            ["userHandle"] = Text(_userHandle),
        });
    }

    public void Dispose() => _key.Dispose();

    private byte[] Data(string relyingParty, byte flags)
    {
        var counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, _counter);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(relyingParty)), (byte)(flags | UserPresent | (VerifiesUser ? UserVerified : 0)), .. counter];
    }

    private byte[] Client(string type, string challenge) => JsonSerializer.SerializeToUtf8Bytes(
        new { type, challenge, origin = Origin, crossOrigin = false });

    /// <summary>In COSE: EC2, ES256, P-256.</summary>
    private byte[] PublicKey()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        var key = new CborWriter();
        key.WriteStartMap(5);
        foreach (var (name, value) in new (int, int)[] { (1, 2), (3, -7), (-1, 1) })
        {
            key.WriteInt32(name);
            key.WriteInt32(value);
        }

        key.WriteInt32(-2);
        key.WriteByteString(point.X!);
        key.WriteInt32(-3);
        key.WriteByteString(point.Y!);
        key.WriteEndMap();
        return key.Encode();
    }

    private string Credential(JsonObject response) => new JsonObject
    {
        ["id"] = Text(CredentialId),
        ["rawId"] = Text(CredentialId),
        ["type"] = "public-key",
        ["authenticatorAttachment"] = "platform",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();

    private static string Text(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);
}

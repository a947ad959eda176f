// Made by scripts/generate-attack.mjs from ATT&CK Enterprise 19.0. Do not edit: run `npm run attack:generate`.
// © 2025 The MITRE Corporation. This work is reproduced and distributed with the permission of The MITRE Corporation.
import type { CompactCatalogue } from "./expandCatalogue.ts";

export const compact: CompactCatalogue = {
	version: "19.0",
	notice: "© 2025 The MITRE Corporation. This work is reproduced and distributed with the permission of The MITRE Corporation.",
	tactics: `TA0043|reconnaissance|Reconnaissance
TA0042|resource-development|Resource Development
TA0001|initial-access|Initial Access
TA0002|execution|Execution
TA0003|persistence|Persistence
TA0004|privilege-escalation|Privilege Escalation
TA0005|stealth|Stealth
TA0112|defense-impairment|Defense Impairment
TA0006|credential-access|Credential Access
TA0007|discovery|Discovery
TA0008|lateral-movement|Lateral Movement
TA0009|collection|Collection
TA0011|command-and-control|Command and Control
TA0010|exfiltration|Exfiltration
TA0040|impact|Impact`,
	platforms: `Containers|ESXi|IaaS|Identity Provider|Linux|Network Devices|Office Suite|PRE|SaaS|Windows|macOS`,
	techniques: `T1001|Data Obfuscation|c|149a
T1001.001|Junk Data|c|149a
T1001.002|Steganography|c|149a
T1001.003|Protocol or Service Impersonation|c|149a
T1003|OS Credential Dumping|8|49a
T1003.001|LSASS Memory|8|9
T1003.002|Security Account Manager|8|9
T1003.003|NTDS|8|9
T1003.004|LSA Secrets|8|9
T1003.005|Cached Domain Credentials|8|49
T1003.006|DCSync|8|9
T1003.007|Proc Filesystem|8|4
T1003.008|/etc/passwd and /etc/shadow|8|4
T1005|Data from Local System|b|1459a
T1006|Direct Volume Access|6|59
T1007|System Service Discovery|9|49a
T1008|Fallback Channels|c|149a
T1010|Application Window Discovery|9|49a
T1011|Exfiltration Over Other Network Medium|d|49a
T1011.001|Exfiltration Over Bluetooth|d|49a
T1012|Query Registry|9|9
T1014|Rootkit|6|49a
T1016|System Network Configuration Discovery|9|1459a
T1016.001|Internet Connection Discovery|9|149a
T1016.002|Wi-Fi Discovery|9|49a
T1018|Remote System Discovery|9|1459a
T1020|Automated Exfiltration|d|459a
T1020.001|Traffic Duplication|d|25
T1021|Remote Services|a|1249a
T1021.001|Remote Desktop Protocol|a|9
T1021.002|SMB/Windows Admin Shares|a|9
T1021.003|Distributed Component Object Model|a|9
T1021.004|SSH|a|14a
T1021.005|VNC|a|49a
T1021.006|Windows Remote Management|a|9
T1021.007|Cloud Services|a|2368
T1021.008|Direct Cloud VM Connections|a|2
T1025|Data from Removable Media|b|49a
T1027|Obfuscated Files or Information|6|1459a
T1027.001|Binary Padding|6|49a
T1027.002|Software Packing|6|49a
T1027.003|Steganography|6|49a
T1027.004|Compile After Delivery|6|49a
T1027.005|Indicator Removal from Tools|6|49a
T1027.006|HTML Smuggling|6|49a
T1027.007|Dynamic API Resolution|6|9
T1027.008|Stripped Payloads|6|459a
T1027.009|Embedded Payloads|6|49a
T1027.010|Command Obfuscation|6|49a
T1027.011|Fileless Storage|6|49
T1027.012|LNK Icon Smuggling|6|9
T1027.013|Encrypted/Encoded File|6|49a
T1027.014|Polymorphic Code|6|49a
T1027.015|Compression|6|49a
T1027.016|Junk Code Insertion|6|49a
T1027.017|SVG Smuggling|6|49a
T1027.018|Invisible Unicode|6
T1029|Scheduled Transfer|d|49a
T1030|Data Transfer Size Limits|d|149a
T1033|System Owner/User Discovery|9|459a
T1036|Masquerading|6|0149a
T1036.001|Invalid Code Signature|6|9a
T1036.002|Right-to-Left Override|6|49a
T1036.003|Rename Legitimate Utilities|6|49a
T1036.004|Masquerade Task or Service|6|49a
T1036.005|Match Legitimate Resource Name or Location|6|0149a
T1036.006|Space after Filename|6|4a
T1036.007|Double File Extension|6|9
T1036.008|Masquerade File Type|6|49a
T1036.009|Break Process Trees|6|4a
T1036.010|Masquerade Account Name|6|0234689a
T1036.011|Overwrite Process Arguments|6|4
T1036.012|Browser Fingerprint|6|49a
T1037|Boot or Logon Initialization Scripts|45|1459a
T1037.001|Logon Script (Windows)|45|9
T1037.002|Login Hook|45|a
T1037.003|Network Logon Script|45|9
T1037.004|RC Scripts|45|145a
T1037.005|Startup Items|45|a
T1039|Data from Network Shared Drive|b|49a
T1040|Network Sniffing|89|2459a
T1041|Exfiltration Over C2 Channel|d|149a
T1046|Network Service Discovery|9|02459a
T1047|Windows Management Instrumentation|3|9
T1048|Exfiltration Over Alternative Protocol|d|1245689a
T1048.001|Exfiltration Over Symmetric Encrypted Non-C2 Protocol|d|149a
T1048.002|Exfiltration Over Asymmetric Encrypted Non-C2 Protocol|d|149a
T1048.003|Exfiltration Over Unencrypted Non-C2 Protocol|d|1459a
T1049|System Network Connections Discovery|9|12459a
T1052|Exfiltration Over Physical Medium|d|49a
T1052.001|Exfiltration over USB|d|49a
T1053|Scheduled Task/Job|345|0149a
T1053.002|At|345|49a
T1053.003|Cron|345|14a
T1053.005|Scheduled Task|345|9
T1053.006|Systemd Timers|345|4
T1053.007|Container Orchestration Job|345|0
T1055|Process Injection|56|49a
T1055.001|Dynamic-link Library Injection|56|9
T1055.002|Portable Executable Injection|56|9
T1055.003|Thread Execution Hijacking|56|9
T1055.004|Asynchronous Procedure Call|56|9
T1055.005|Thread Local Storage|56|9
T1055.008|Ptrace System Calls|56|4
T1055.009|Proc Memory|56|4
T1055.011|Extra Window Memory Injection|56|9
T1055.012|Process Hollowing|56|9
T1055.013|Process Doppelgänging|56|9
T1055.014|VDSO Hijacking|56|4
T1055.015|ListPlanting|56|9
T1056|Input Capture|8b|459a
T1056.001|Keylogging|8b|459a
T1056.002|GUI Input Capture|8b|49a
T1056.003|Web Portal Capture|8b|49a
T1056.004|Credential API Hooking|8b|49a
T1057|Process Discovery|9|1459a
T1059|Command and Scripting Interpreter|3|1234569a
T1059.001|PowerShell|3|9
T1059.002|AppleScript|3|a
T1059.003|Windows Command Shell|3|9
T1059.004|Unix Shell|3|145a
T1059.005|Visual Basic|3|49a
T1059.006|Python|3|149a
T1059.007|JavaScript|3|49a
T1059.008|Network Device CLI|3|5
T1059.009|Cloud API|3|2368
T1059.010|AutoHotKey & AutoIT|3|9
T1059.011|Lua|3|459a
T1059.012|Hypervisor CLI|3|1
T1059.013|Container CLI/API|3|0
T1068|Exploitation for Privilege Escalation|5|049a
T1069|Permission Groups Discovery|9|0234689a
T1069.001|Local Groups|9|49a
T1069.002|Domain Groups|9|49a
T1069.003|Cloud Groups|9|2368
T1070|Indicator Removal|6|014569a
T1070.003|Clear Command History|6|1459a
T1070.004|File Deletion|6|149a
T1070.005|Network Share Connection Removal|6|9
T1070.006|Timestomp|6|149a
T1070.007|Clear Network Connection History and Configurations|6|459a
T1070.008|Clear Mailbox Data|6|469a
T1070.009|Clear Persistence|6|149a
T1070.010|Relocate Malware|6|459a
T1071|Application Layer Protocol|c|1459a
T1071.001|Web Protocols|c|1459a
T1071.002|File Transfer Protocols|c|1459a
T1071.003|Mail Protocols|c|459a
T1071.004|DNS|c|1459a
T1071.005|Publish/Subscribe Protocols|c|459a
T1072|Software Deployment Tools|3a|4589a
T1074|Data Staged|b|1249a
T1074.001|Local Data Staging|b|149a
T1074.002|Remote Data Staging|b|1249a
T1078|Valid Accounts|2456|012345689a
T1078.001|Default Accounts|2456|012345689a
T1078.002|Domain Accounts|2456|149a
T1078.003|Local Accounts|2456|01459a
T1078.004|Cloud Accounts|2456|2368
T1080|Taint Shared Content|a|4689a
T1082|System Information Discovery|9|12459a
T1083|File and Directory Discovery|9|1459a
T1087|Account Discovery|9|1234689a
T1087.001|Local Account|9|149a
T1087.002|Domain Account|9|49a
T1087.003|Email Account|9|69
T1087.004|Cloud Account|9|2368
T1090|Proxy|c|1459a
T1090.001|Internal Proxy|c|1459a
T1090.002|External Proxy|c|1459a
T1090.003|Multi-hop Proxy|c|1459a
T1090.004|Domain Fronting|c|149a
T1091|Replication Through Removable Media|2a|9
T1092|Communication Through Removable Media|c|49a
T1095|Non-Application Layer Protocol|c|1459a
T1098|Account Manipulation|45|012345689a
T1098.001|Additional Cloud Credentials|45|238
T1098.002|Additional Email Delegate Permissions|45|69
T1098.003|Additional Cloud Roles|45|2368
T1098.004|SSH Authorized Keys|45|1245a
T1098.005|Device Registration|45|39
T1098.006|Additional Container Cluster Roles|45|0
T1098.007|Additional Local or Domain Groups|45|49a
T1102|Web Service|c|149a
T1102.001|Dead Drop Resolver|c|149a
T1102.002|Bidirectional Communication|c|149a
T1102.003|One-Way Communication|c|149a
T1104|Multi-Stage Channels|c|149a
T1105|Ingress Tool Transfer|c|1459a
T1106|Native API|3|49a
T1110|Brute Force|8|012345689a
T1110.001|Password Guessing|8|012345689a
T1110.002|Password Cracking|8|34569a
T1110.003|Password Spraying|8|012345689a
T1110.004|Credential Stuffing|8|012345689a
T1111|Multi-Factor Authentication Interception|8|49a
T1112|Modify Registry|47|9
T1113|Screen Capture|b|49a
T1114|Email Collection|b|469a
T1114.001|Local Email Collection|b|9
T1114.002|Remote Email Collection|b|69
T1114.003|Email Forwarding Rule|b|469a
T1115|Clipboard Data|b|49a
T1119|Automated Collection|b|24689a
T1120|Peripheral Device Discovery|9|49a
T1123|Audio Capture|b|49a
T1124|System Time Discovery|9|1459a
T1125|Video Capture|b|49a
T1127|Trusted Developer Utilities Proxy Execution|36|9
T1127.001|MSBuild|36|9
T1127.002|ClickOnce|36|9
T1127.003|JamPlus|36|9
T1129|Shared Modules|3|49a
T1132|Data Encoding|c|149a
T1132.001|Standard Encoding|c|149a
T1132.002|Non-Standard Encoding|c|149a
T1133|External Remote Services|24|049a
T1134|Access Token Manipulation|56|9
T1134.001|Token Impersonation/Theft|56|9
T1134.002|Create Process with Token|56|9
T1134.003|Make and Impersonate Token|56|9
T1134.004|Parent PID Spoofing|56|9
T1134.005|SID-History Injection|56|9
T1135|Network Share Discovery|9|49a
T1136|Create Account|4|012345689a
T1136.001|Local Account|4|01459a
T1136.002|Domain Account|4|49a
T1136.003|Cloud Account|4|2368
T1137|Office Application Startup|4|69
T1137.001|Office Template Macros|4|69
T1137.002|Office Test|4|69
T1137.003|Outlook Forms|4|69
T1137.004|Outlook Home Page|4|69
T1137.005|Outlook Rules|4|69
T1137.006|Add-ins|4|69
T1140|Deobfuscate/Decode Files or Information|6|149a
T1176|Software Extensions|4|49a
T1176.001|Browser Extensions|4|49a
T1176.002|IDE Extensions|4|49a
T1185|Browser Session Hijacking|b|9
T1187|Forced Authentication|8|9
T1189|Drive-by Compromise|2|349a
T1190|Exploit Public-Facing Application|2|012459a
T1195|Supply Chain Compromise|2|489a
T1195.001|Compromise Software Dependencies and Development Tools|2|49a
T1195.002|Compromise Software Supply Chain|2|49a
T1195.003|Compromise Hardware Supply Chain|2|49a
T1197|BITS Jobs|346|9
T1199|Trusted Relationship|2|234689a
T1200|Hardware Additions|2|49a
T1201|Password Policy Discovery|9|2345689a
T1202|Indirect Command Execution|6|9
T1203|Exploitation for Client Execution|3|49a
T1204|User Execution|3|0249a
T1204.001|Malicious Link|3|49a
T1204.002|Malicious File|3|49a
T1204.003|Malicious Image|3|02
T1204.004|Malicious Copy and Paste|3|49a
T1204.005|Malicious Library|3|49a
T1205|Traffic Signaling|46c|459a
T1205.001|Port Knocking|46c|459a
T1205.002|Socket Filters|46c|49a
T1207|Rogue Domain Controller|7|9
T1210|Exploitation of Remote Services|a|149a
T1211|Exploitation for Stealth|6|2489a
T1212|Exploitation for Credential Access|8|349a
T1213|Data from Information Repositories|b|24689a
T1213.001|Confluence|b|8
T1213.002|Sharepoint|b|69
T1213.003|Code Repositories|b|8
T1213.004|Customer Relationship Management Software|b|8
T1213.005|Messaging Applications|b|68
T1213.006|Databases|b|2489a
T1216|System Script Proxy Execution|6|9
T1216.001|PubPrn|6|9
T1216.002|SyncAppvPublishingServer|6|9
T1217|Browser Information Discovery|9|49a
T1218|System Binary Proxy Execution|6|49a
T1218.001|Compiled HTML File|6|9
T1218.002|Control Panel|6|9
T1218.003|CMSTP|6|9
T1218.004|InstallUtil|6|9
T1218.005|Mshta|6|9
T1218.007|Msiexec|6|9
T1218.008|Odbcconf|6|9
T1218.009|Regsvcs/Regasm|6|9
T1218.010|Regsvr32|6|9
T1218.011|Rundll32|6|9
T1218.012|Verclsid|6|9
T1218.013|Mavinject|6|9
T1218.014|MMC|6|9
T1218.015|Electron Applications|6|49a
T1219|Remote Access Tools|c|49a
T1219.001|IDE Tunneling|c|49a
T1219.002|Remote Desktop Software|c|49a
T1219.003|Remote Access Hardware|c|49a
T1220|XSL Script Processing|6|9
T1221|Template Injection|6|9
T1222|File and Directory Permissions Modification|7|149a
T1222.001|Windows Permissions|7|9
T1222.002|Linux and Mac Permissions|7|4a
T1480|Execution Guardrails|6|149a
T1480.001|Environmental Keying|6|49a
T1480.002|Mutual Exclusion|6|49a
T1482|Domain Trust Discovery|9|9
T1484|Domain or Tenant Policy Modification|57|39
T1484.001|Group Policy Modification|57|9
T1484.002|Trust Modification|57|39
T1485|Data Destruction|e|01249a
T1485.001|Lifecycle-Triggered Deletion|e|2
T1486|Data Encrypted for Impact|e|1249a
T1489|Service Stop|e|1249a
T1490|Inhibit System Recovery|e|012459a
T1491|Defacement|e|1249a
T1491.001|Internal Defacement|e|149a
T1491.002|External Defacement|e|249a
T1495|Firmware Corruption|e|459a
T1496|Resource Hijacking|e|02489a
T1496.001|Compute Hijacking|e|0249a
T1496.002|Bandwidth Hijacking|e|0249a
T1496.003|SMS Pumping|e|8
T1496.004|Cloud Service Hijacking|e|8
T1497|Virtualization/Sandbox Evasion|69|49a
T1497.001|System Checks|69|49a
T1497.002|User Activity Based Checks|69|49a
T1497.003|Time Based Checks|69|49a
T1498|Network Denial of Service|e|0249a
T1498.001|Direct Network Flood|e|249a
T1498.002|Reflection Amplification|e|249a
T1499|Endpoint Denial of Service|e|0249a
T1499.001|OS Exhaustion Flood|e|49a
T1499.002|Service Exhaustion Flood|e|249a
T1499.003|Application Exhaustion Flood|e|249a
T1499.004|Application or System Exploitation|e|249a
T1505|Server Software Component|4|1459a
T1505.001|SQL Stored Procedures|4|49
T1505.002|Transport Agent|4|49
T1505.003|Web Shell|4|459a
T1505.004|IIS Components|4|9
T1505.005|Terminal Services DLL|4|9
T1505.006|vSphere Installation Bundles|4|1
T1518|Software Discovery|9|1249a
T1518.001|Security Software Discovery|9|249a
T1518.002|Backup Software Discovery|9|49a
T1525|Implant Internal Image|4|02
T1526|Cloud Service Discovery|9|2368
T1528|Steal Application Access Token|8|02368
T1529|System Shutdown/Reboot|e|1459a
T1530|Data from Cloud Storage|b|268
T1531|Account Access Removal|e|124689a
T1534|Internal Spearphishing|a|4689a
T1535|Unused/Unsupported Cloud Regions|6|2
T1537|Transfer Data to Cloud Account|d|268
T1538|Cloud Service Dashboard|9|2368
T1539|Steal Web Session Cookie|8|4689a
T1542|Pre-OS Boot|46|459a
T1542.001|System Firmware|46|59
T1542.002|Component Firmware|46|49a
T1542.003|Bootkit|46|49
T1542.004|ROMMONkit|46|5
T1542.005|TFTP Boot|46|5
T1543|Create or Modify System Process|45|049a
T1543.001|Launch Agent|45|a
T1543.002|Systemd Service|45|4
T1543.003|Windows Service|45|9
T1543.004|Launch Daemon|45|a
T1543.005|Container Service|45|0
T1546|Event Triggered Execution|45|24689a
T1546.001|Change Default File Association|45|9
T1546.002|Screensaver|45|9
T1546.003|Windows Management Instrumentation Event Subscription|45|9
T1546.004|Unix Shell Configuration Modification|45|4a
T1546.005|Trap|45|4a
T1546.006|LC_LOAD_DYLIB Addition|45|a
T1546.007|Netsh Helper DLL|45|9
T1546.008|Accessibility Features|45|9
T1546.009|AppCert DLLs|45|9
T1546.010|AppInit DLLs|45|9
T1546.011|Application Shimming|45|9
T1546.012|Image File Execution Options Injection|45|9
T1546.013|PowerShell Profile|45|9
T1546.014|Emond|45|a
T1546.015|Component Object Model Hijacking|45|9
T1546.016|Installer Packages|45|49a
T1546.017|Udev Rules|45|4
T1546.018|Python Startup Hooks|45|49a
T1547|Boot or Logon Autostart Execution|45|459a
T1547.001|Registry Run Keys / Startup Folder|45|9
T1547.002|Authentication Package|45|9
T1547.003|Time Providers|45|9
T1547.004|Winlogon Helper DLL|45|9
T1547.005|Security Support Provider|45|9
T1547.006|Kernel Modules and Extensions|45|4a
T1547.007|Re-opened Applications|45|a
T1547.008|LSASS Driver|45|9
T1547.009|Shortcut Modification|45|9
T1547.010|Port Monitors|45|9
T1547.012|Print Processors|45|9
T1547.013|XDG Autostart Entries|45|4
T1547.014|Active Setup|45|9
T1547.015|Login Items|45|a
T1548|Abuse Elevation Control Mechanism|5|23469a
T1548.001|Setuid and Setgid|5|4a
T1548.002|Bypass User Account Control|5|9
T1548.003|Sudo and Sudo Caching|5|4a
T1548.004|Elevated Execution with Prompt|5|a
T1548.005|Temporary Elevated Cloud Access|5|236
T1548.006|TCC Manipulation|5|a
T1550|Use Alternate Authentication Material|a|0234689
T1550.001|Application Access Token|a|02368
T1550.002|Pass the Hash|a|9
T1550.003|Pass the Ticket|a|9
T1550.004|Web Session Cookie|a|268
T1552|Unsecured Credentials|8|02345689a
T1552.001|Credentials In Files|8|0249a
T1552.002|Credentials in Registry|8|9
T1552.003|Shell History|8|49a
T1552.004|Private Keys|8|459a
T1552.005|Cloud Instance Metadata API|8|2
T1552.006|Group Policy Preferences|8|9
T1552.007|Container API|8|0
T1552.008|Chat Messages|8|68
T1553|Subvert Trust Controls|7|49a
T1553.001|Gatekeeper Bypass|7|a
T1553.002|Code Signing|7|9a
T1553.003|SIP and Trust Provider Hijacking|7|9
T1553.004|Install Root Certificate|7|49a
T1553.005|Mark-of-the-Web Bypass|7|9
T1553.006|Code Signing Policy Modification|7|9a
T1554|Compromise Host Software Binary|4|149a
T1555|Credentials from Password Stores|8|249a
T1555.001|Keychain|8|a
T1555.002|Securityd Memory|8|4a
T1555.003|Credentials from Web Browsers|8|49a
T1555.004|Windows Credential Manager|8|9
T1555.005|Password Managers|8|49a
T1555.006|Cloud Secrets Management Stores|8|2
T1556|Modify Authentication Process|478|2345689a
T1556.001|Domain Controller Authentication|478|9
T1556.002|Password Filter DLL|478|9
T1556.003|Pluggable Authentication Modules|478|4a
T1556.004|Network Device Authentication|478|5
T1556.005|Reversible Encryption|478|9
T1556.006|Multi-Factor Authentication|478|234689a
T1556.007|Hybrid Identity|478|23689
T1556.008|Network Provider DLL|478|9
T1556.009|Conditional Access Policies|478|23
T1557|Adversary-in-the-Middle|8b|459a
T1557.001|Name Resolution Poisoning and SMB Relay|8b|9
T1557.002|ARP Cache Poisoning|8b|49a
T1557.003|DHCP Spoofing|8b|49a
T1557.004|Evil Twin|8b|5
T1558|Steal or Forge Kerberos Tickets|8|49a
T1558.001|Golden Ticket|8|9
T1558.002|Silver Ticket|8|9
T1558.003|Kerberoasting|8|9
T1558.004|AS-REP Roasting|8|9
T1558.005|Ccache Files|8|4a
T1559|Inter-Process Communication|3|49a
T1559.001|Component Object Model|3|9
T1559.002|Dynamic Data Exchange|3|9
T1559.003|XPC Services|3|a
T1560|Archive Collected Data|b|49a
T1560.001|Archive via Utility|b|49a
T1560.002|Archive via Library|b|49a
T1560.003|Archive via Custom Method|b|49a
T1561|Disk Wipe|e|459a
T1561.001|Disk Content Wipe|e|459a
T1561.002|Disk Structure Wipe|e|459a
T1563|Remote Service Session Hijacking|a|49a
T1563.001|SSH Hijacking|a|4a
T1563.002|RDP Hijacking|a|9
T1564|Hide Artifacts|6|1469a
T1564.001|Hidden Files and Directories|6|49a
T1564.002|Hidden Users|6|49a
T1564.003|Hidden Window|6|49a
T1564.004|NTFS File Attributes|6|9
T1564.005|Hidden File System|6|49a
T1564.006|Run Virtual Instance|6|149a
T1564.007|VBA Stomping|6|49a
T1564.008|Email Hiding Rules|6|469a
T1564.009|Resource Forking|6|a
T1564.010|Process Argument Spoofing|6|9
T1564.011|Ignore Process Interrupts|6|49a
T1564.012|File/Path Exclusions|6|49a
T1564.013|Bind Mounts|6|4
T1564.014|Extended Attributes|6|4a
T1565|Data Manipulation|e|49a
T1565.001|Stored Data Manipulation|e|49a
T1565.002|Transmitted Data Manipulation|e|49a
T1565.003|Runtime Data Manipulation|e|49a
T1566|Phishing|2|34689a
T1566.001|Spearphishing Attachment|2|49a
T1566.002|Spearphishing Link|2|34689a
T1566.003|Spearphishing via Service|2|49a
T1566.004|Spearphishing Voice|2|349a
T1567|Exfiltration Over Web Service|d|14689a
T1567.001|Exfiltration to Code Repository|d|149a
T1567.002|Exfiltration to Cloud Storage|d|149a
T1567.003|Exfiltration to Text Storage Sites|d|149a
T1567.004|Exfiltration Over Webhook|d|14689a
T1568|Dynamic Resolution|c|149a
T1568.001|Fast Flux DNS|c|149a
T1568.002|Domain Generation Algorithms|c|149a
T1568.003|DNS Calculation|c|149a
T1569|System Services|3|49a
T1569.001|Launchctl|3|a
T1569.002|Service Execution|3|9
T1569.003|Systemctl|3|4
T1570|Lateral Tool Transfer|a|149a
T1571|Non-Standard Port|c|149a
T1572|Protocol Tunneling|c|149a
T1573|Encrypted Channel|c|1459a
T1573.001|Symmetric Cryptography|c|1459a
T1573.002|Asymmetric Cryptography|c|1459a
T1574|Hijack Execution Flow|36|49a
T1574.001|DLL|36|9
T1574.004|Dylib Hijacking|36|a
T1574.005|Executable Installer File Permissions Weakness|36|9
T1574.006|Dynamic Linker Hijacking|36|4a
T1574.007|Path Interception by PATH Environment Variable|36|49a
T1574.008|Path Interception by Search Order Hijacking|36|9
T1574.009|Path Interception by Unquoted Path|36|9
T1574.010|Services File Permissions Weakness|36|9
T1574.011|Services Registry Permissions Weakness|36|9
T1574.012|COR_PROFILER|36|9
T1574.013|KernelCallbackTable|36|9
T1574.014|AppDomainManager|36|9
T1578|Modify Cloud Compute Infrastructure|7|2
T1578.001|Create Snapshot|7|2
T1578.002|Create Cloud Instance|7|2
T1578.003|Delete Cloud Instance|7|2
T1578.004|Revert Cloud Instance|7|2
T1578.005|Modify Cloud Compute Configurations|7|2
T1580|Cloud Infrastructure Discovery|9|2
T1583|Acquire Infrastructure|1|7
T1583.001|Domains|1|7
T1583.002|DNS Server|1|7
T1583.003|Virtual Private Server|1|7
T1583.004|Server|1|7
T1583.005|Botnet|1|7
T1583.006|Web Services|1|7
T1583.007|Serverless|1|7
T1583.008|Malvertising|1|7
T1584|Compromise Infrastructure|1|7
T1584.001|Domains|1|7
T1584.002|DNS Server|1|7
T1584.003|Virtual Private Server|1|7
T1584.004|Server|1|7
T1584.005|Botnet|1|7
T1584.006|Web Services|1|7
T1584.007|Serverless|1|7
T1584.008|Network Devices|1|7
T1585|Establish Accounts|1|7
T1585.001|Social Media Accounts|1|7
T1585.002|Email Accounts|1|7
T1585.003|Cloud Accounts|1|7
T1586|Compromise Accounts|1|7
T1586.001|Social Media Accounts|1|7
T1586.002|Email Accounts|1|7
T1586.003|Cloud Accounts|1|7
T1587|Develop Capabilities|1|7
T1587.001|Malware|1|7
T1587.002|Code Signing Certificates|1|7
T1587.003|Digital Certificates|1|7
T1587.004|Exploits|1|7
T1588|Obtain Capabilities|1|7
T1588.001|Malware|1|7
T1588.002|Tool|1|7
T1588.003|Code Signing Certificates|1|7
T1588.004|Digital Certificates|1|7
T1588.005|Exploits|1|7
T1588.006|Vulnerabilities|1|7
T1588.007|Artificial Intelligence|1|7
T1589|Gather Victim Identity Information|0|7
T1589.001|Credentials|0|7
T1589.002|Email Addresses|0|7
T1589.003|Employee Names|0|7
T1590|Gather Victim Network Information|0|7
T1590.001|Domain Properties|0|7
T1590.002|DNS|0|7
T1590.003|Network Trust Dependencies|0|7
T1590.004|Network Topology|0|7
T1590.005|IP Addresses|0|7
T1590.006|Network Security Appliances|0|7
T1591|Gather Victim Org Information|0|7
T1591.001|Determine Physical Locations|0|7
T1591.002|Business Relationships|0|7
T1591.003|Identify Business Tempo|0|7
T1591.004|Identify Roles|0|7
T1592|Gather Victim Host Information|0|7
T1592.001|Hardware|0|7
T1592.002|Software|0|7
T1592.003|Firmware|0|7
T1592.004|Client Configurations|0|7
T1593|Search Open Websites/Domains|0|7
T1593.001|Social Media|0|7
T1593.002|Search Engines|0|7
T1593.003|Code Repositories|0|7
T1594|Search Victim-Owned Websites|0|7
T1595|Active Scanning|0|7
T1595.001|Scanning IP Blocks|0|7
T1595.002|Vulnerability Scanning|0|7
T1595.003|Wordlist Scanning|0|7
T1596|Search Open Technical Databases|0|7
T1596.001|DNS/Passive DNS|0|7
T1596.002|WHOIS|0|7
T1596.003|Digital Certificates|0|7
T1596.004|CDNs|0|7
T1596.005|Scan Databases|0|7
T1597|Search Closed Sources|0|7
T1597.001|Threat Intel Vendors|0|7
T1597.002|Purchase Technical Data|0|7
T1598|Phishing for Information|0|7
T1598.001|Spearphishing Service|0|7
T1598.002|Spearphishing Attachment|0|7
T1598.003|Spearphishing Link|0|7
T1598.004|Spearphishing Voice|0|7
T1599|Network Boundary Bridging|7|5
T1599.001|Network Address Translation Traversal|7|5
T1600|Weaken Encryption|7|5
T1600.001|Reduce Key Space|7|5
T1600.002|Disable Crypto Hardware|7|5
T1601|Modify System Image|7|5
T1601.001|Patch System Image|7|5
T1601.002|Downgrade System Image|7|5
T1602|Data from Configuration Repository|b|5
T1602.001|SNMP (MIB Dump)|b|5
T1602.002|Network Device Configuration Dump|b|5
T1606|Forge Web Credentials|8|234689a
T1606.001|Web Cookies|8|2489a
T1606.002|SAML Tokens|8|23689
T1608|Stage Capabilities|1|7
T1608.001|Upload Malware|1|7
T1608.002|Upload Tool|1|7
T1608.003|Install Digital Certificate|1|7
T1608.004|Drive-by Target|1|7
T1608.005|Link Target|1|7
T1608.006|SEO Poisoning|1|7
T1609|Container Administration Command|3|0
T1610|Deploy Container|3|0
T1611|Escape to Host|5|0149
T1612|Build Image on Host|6|0
T1613|Container and Resource Discovery|9|0
T1614|System Location Discovery|9|249a
T1614.001|System Language Discovery|9|49a
T1615|Group Policy Discovery|9|9
T1619|Cloud Storage Object Discovery|9|2
T1620|Reflective Code Loading|6|49a
T1621|Multi-Factor Authentication Request Generation|8|234689a
T1622|Debugger Evasion|69|49a
T1647|Plist File Modification|7|a
T1648|Serverless Execution|3|268
T1649|Steal or Forge Authentication Certificates|8|349a
T1650|Acquire Access|1|7
T1651|Cloud Administration Command|3|2
T1652|Device Driver Discovery|9|49a
T1653|Power Settings|4|459a
T1654|Log Enumeration|9|1249a
T1657|Financial Theft|e|4689a
T1659|Content Injection|2c|49a
T1665|Hide Infrastructure|c|1459a
T1666|Modify Cloud Resource Hierarchy|7|2
T1667|Email Bombing|e|469a
T1668|Exclusive Control|4|49a
T1669|Wi-Fi Networks|2|459a
T1671|Cloud Application Integration|4|68
T1673|Virtual Machine Discovery|9|149a
T1674|Input Injection|3|49a
T1675|ESXi Administration Command|3|1
T1677|Poisoned Pipeline Execution|3|8
T1678|Delay Execution|6|49a
T1679|Selective Exclusion|6|9
T1680|Local Storage Discovery|9|1249a
T1681|Search Threat Vendor Data|0|7
T1682|Query Public AI Services|0
T1683|Generate Content|1
T1683.001|Written Content|1
T1683.002|Audio-Visual Content|1
T1684|Social Engineering|6
T1684.001|Impersonation|6
T1684.002|Email Spoofing|6
T1685|Disable or Modify Tools|7
T1685.001|Disable or Modify Windows Event Log|7
T1685.002|Disable or Modify Cloud Log|7
T1685.003|Modify or Spoof Tool UI|7
T1685.004|Disable or Modify Linux Audit System Log|7
T1685.005|Clear Windows Event Logs|7
T1685.006|Clear Linux or Mac System Logs|7
T1686|Disable or Modify System Firewall|7
T1686.001|Cloud Firewall|7
T1686.002|Network Device Firewall|7
T1686.003|Windows Host Firewall|7
T1687|Exploitation for Defense Impairment|7
T1688|Safe Mode Boot|7
T1689|Downgrade Attack|7
T1690|Prevent Command History Logging|7`,
	revokedBy: `T1002|T1560
T1004|T1547.004
T1009|T1027.001
T1013|T1547.010
T1015|T1546.008
T1017|T1072
T1019|T1542.001
T1022|T1560
T1023|T1547.009
T1024|T1573
T1028|T1021.006
T1031|T1543.003
T1032|T1573
T1035|T1569.002
T1038|T1574.001
T1042|T1546.001
T1044|T1574.010
T1045|T1027.002
T1050|T1543.003
T1053.001|T1053.002
T1054|T1562.006
T1058|T1574.011
T1060|T1547.001
T1063|T1518.001
T1065|T1571
T1066|T1027.005
T1067|T1542.003
T1070.001|T1685.005
T1070.002|T1685.006
T1073|T1574.002
T1075|T1550.002
T1076|T1021.001
T1077|T1021.002
T1079|T1573
T1081|T1552.001
T1084|T1546.003
T1085|T1218.011
T1086|T1059.001
T1088|T1548.002
T1089|T1562.001
T1093|T1055.012
T1094|T1095
T1096|T1564.004
T1097|T1550.003
T1099|T1070.006
T1100|T1505.003
T1101|T1547.005
T1103|T1546.010
T1107|T1070.004
T1109|T1542.002
T1116|T1553.002
T1117|T1218.010
T1118|T1218.004
T1121|T1218.009
T1122|T1546.015
T1126|T1070.005
T1128|T1546.007
T1130|T1553.004
T1131|T1547.002
T1138|T1546.011
T1139|T1552.003
T1141|T1056.002
T1142|T1555.001
T1143|T1564.003
T1144|T1553.001
T1145|T1552.004
T1146|T1070.003
T1147|T1564.002
T1148|T1562.003
T1150|T1547.011
T1151|T1036.006
T1152|T1569.001
T1154|T1546.005
T1155|T1059.002
T1156|T1546.004
T1157|T1574.004
T1158|T1564.001
T1159|T1543.001
T1160|T1543.004
T1161|T1546.006
T1162|T1547.011
T1163|T1037.004
T1164|T1547.007
T1165|T1037.005
T1166|T1548.001
T1167|T1555.002
T1168|T1053
T1169|T1548.003
T1170|T1218.005
T1171|T1557.001
T1172|T1090.004
T1173|T1559.002
T1174|T1556.002
T1177|T1547.008
T1178|T1134.005
T1179|T1056.004
T1180|T1546.002
T1181|T1055.011
T1182|T1546.009
T1183|T1546.012
T1184|T1563.001
T1186|T1055.013
T1188|T1090.003
T1191|T1218.003
T1192|T1566.002
T1193|T1566.001
T1194|T1566.003
T1196|T1218.002
T1198|T1553.003
T1206|T1548.003
T1208|T1558.003
T1209|T1547.003
T1214|T1552.002
T1215|T1547.006
T1223|T1218.001
T1483|T1568.002
T1487|T1561.002
T1488|T1561.001
T1492|T1565.001
T1493|T1565.002
T1494|T1565.003
T1500|T1027.004
T1501|T1543.002
T1502|T1134.004
T1503|T1555.003
T1504|T1546.013
T1506|T1550.004
T1514|T1548.004
T1519|T1546.014
T1522|T1552.005
T1527|T1550.001
T1536|T1578.004
T1547.011|T1647
T1562|T1685
T1562.001|T1685
T1562.002|T1685.001
T1562.003|T1690
T1562.004|T1686
T1562.006|T1685
T1562.007|T1686.001
T1562.008|T1685.002
T1562.009|T1688
T1562.010|T1689
T1562.011|T1685.003
T1562.012|T1685.004
T1562.013|T1686.002
T1574.002|T1574.001
T1656|T1684.001
T1672|T1684.002`,
};

// Made by scripts/generate-rule-facts.mjs. Do not edit.
// Facts about the rules of Datadog's default policy 1.69.3 (github.com/DataDog/security-agent-policies, runtime/default.policy; errors from its
// testdata/cws) and the rules that its API answers with (github.com/DataDog/datadog-api-client-typescript, cassettes), both Apache-2.0.

export const policyVersion = "1.69.3";
export const categories = "File Activity|Process Activity|Kernel Activity|Network Activity";
export const policies = "threat-detection|compliance|best-practice";
/** `id|description|category|policies (! is off)|agent constraint|platform and kernel filter|tags` */
export const rules = `accept_incoming_http|Detect interpreter processes accepting incoming HTTP traffic on public ports|3|0|>= 7.65|linux|tactic:TA0001-initial-access technique:T1190-exploit-public-facing-application
apparmor_load_unprivileged_origin|A non-root user opened an AppArmor security file for writing|0|0|>=7.58|linux|tactic:TA0005-defense-evasion technique:T1562-impair-defenses
apparmor_modified_tty|An AppArmor profile was modified in an interactive session|1|0|< 7.71|linux|tactic:TA0005-defense-evasion technique:T1562-impair-defenses
apparmor_modified_tty_v2|An AppArmor profile was modified in an interactive session|1|0|>= 7.71|linux|tactic:TA0005-defense-evasion technique:T1562-impair-defenses
auditctl_usage|The auditctl command was used to modify auditd|1|0||linux|tactic:TA0005-defense-evasion technique:T1562-impair-defenses
auditd_config_modified|The auditd configuration file was modified without using auditctl|1|0||linux|tactic:TA0005-defense-evasion technique:T1562-impair-defenses
auditd_rule_file_modified|The auditd rules file was modified without using auditctl|1|0||linux|tactic:TA0005-defense-evasion technique:T1562-impair-defenses
aws_cli_usage|The AWS CLI utility was executed|1|0 2||linux|tactic:TA0002-execution technique:T1651-cloud-administration-command
aws_eks_service_account_token_accessed|The AWS EKS service account token was accessed|0|0||linux|tactic:TA0006-credential-access technique:T1552-unsecured-credentials subtechnique:T1552.001-credentials-in-files
aws_imds|An AWS IMDS was called via a network utility|1|0 2||linux|tactic:TA0006-credential-access technique:T1552-unsecured-credentials subtechnique:T1552.005-cloud-instance-metadata-api
azure_imds|An Azure IMDS was called via a network utility|1|0 2||linux|tactic:TA0006-credential-access technique:T1552-unsecured-credentials
base64_decode|The base64 command was used to decode information|1|0|< 7.71|linux|tactic:TA0005-defense-evasion technique:T1140-deobfuscate-or-decode-files-or-information
base64_decode_v2|The base64 command was used to decode information|1|0|>= 7.71|linux|tactic:TA0005-defense-evasion technique:T1140-deobfuscate-or-decode-files-or-information
bpf_override_return_usage|An eBPF program declaring the bpf_override_return helper was loaded.|2|0||linux|tactic:TA0005-defense-evasion technique:T1014-rootkit
bpf_probe_write_user_usage|An eBPF program declaring the bpf_probe_write_user helper was loaded from a process outside the Datadog Agent.|2|0||linux|tactic:TA0005-defense-evasion technique:T1014-rootkit
bpf_send_signal_usage|An eBPF program declaring the bpf_send_signal or bpf_send_signal_thread helper was loaded.|2|0||linux|tactic:TA0005-defense-evasion technique:T1562-impair-defenses subtechnique:T1562.001-disable-or-modify-tools
bpfdoor_bpf_filter_creation|A BPF filter was attached to a socket after a fake PID file was created|2|0||linux|tactic:TA0011-command-and-control technique:T1205-traffic-signaling subtechnique:T1205.002-socket-filters
bpfdoor_pid_file_creation|A PID file was created in /var/run, indicating a BPFDoor malware infection.|0|0||linux|tactic:TA0005-defense-evasion technique:T1480-execution-guardrails
bpftrace_unsafe_bpf_prog_load|BPF program load (bpf syscall) with --unsafe in process arguments, e.g. bpftrace --unsafe, which can load arbitrary BPF code or use system() in bpftrace programs|2|0||linux|tactic:TA0002-execution technique:T1620-reflective-code-loading
bulk_credential_harvesting|Multiple distinct credential categories accessed within the same cgroup, indicating bulk credential harvesting|0|0|>=7.68|linux|tactic:TA0006-credential-access technique:T1552-unsecured-credentials subtechnique:T1552.001-credentials-in-files
certutil_usage|Certutil was executed to transmit or decode a potentially malicious file|1|0||windows|tactic:TA0011-command-and-control technique:T1105-ingress-tool-transfer
chatroom_request|A DNS request was made for a chatroom domain|3|0|< 7.71|linux|tactic:TA0011-command-and-control technique:T1572-protocol-tunneling
chatroom_request_v2|A DNS request was made for a chatroom domain|3|0|>= 7.71|linux|tactic:TA0011-command-and-control technique:T1572-protocol-tunneling
common_net_intrusion_util|A network utility (such as nmap) commonly used in intrusion attacks was executed|1|0||linux|tactic:TA0007-discovery technique:T1046-network-service-discovery
compile_after_delivery|A compiler wrote a suspicious file in a container|0|0||linux|tactic:TA0004-privilege-escalation tactic:TA0005-defense-evasion technique:T1027-obfuscated-files-or-information technique:T1574-hijack-execution-flow
compiler_in_container|A compiler was executed inside of a container|1|0 2|< 7.71|linux|tactic:TA0005-defense-evasion technique:T1027-obfuscated-files-or-information
compiler_in_container_v2|A compiler was executed inside of a container|1|0 2|>= 7.71|linux|tactic:TA0005-defense-evasion technique:T1027-obfuscated-files-or-information
connection_to_exfil_domain|Connection to known data exfiltration domain|3|0|>=7.68|linux|tactic:TA0010-exfiltration technique:T1041-exfiltration-over-c2-channel technique:T1567-exfiltration-over-web-service
container_breakout_enumeration_tool|A container performed various enumeration activities including checking container runtime, process privileges, user namespace mappings, Linux Security Modules, mount points, and network namespaces.|0|0||linux|tactic:TA0007-discovery technique:T1613-container-and-resource-discovery
core_pattern_write|Detect any attempt to modify /proc/sys/kernel/core_pattern from a container, which might result to escape to host when a core dump is triggered.|0|0|>= 7.65|linux|tactic:TA0004-privilege-escalation technique:T1611-escape-to-host
coredump_triggered|Detect attempts to trigger a coredump after modifying /proc/sys/kernel/core_pattern.|0|0|>= 7.65|linux|tactic:TA0004-privilege-escalation technique:T1611-escape-to-host
crackmap_exec_executed|Known offensive tool crackmap exec executed|1|0||windows|tactic:TA0006-credential-access technique:T1003-os-credential-dumping
credential_category_aws|Track AWS credential file access for bulk credential harvesting detection|0|0|>=7.68|linux|tactic:TA0006-credential-access technique:T1552-unsecured-credentials subtechnique:T1552.001-credentials-in-files
credential_category_azure|Track Azure credential file access for bulk credential harvesting detection|0|0|>=7.68|linux|tactic:TA0006-credential-access technique:T1552-unsecured-credentials subtechnique:T1552.001-credentials-in-files
credential_category_docker|Track Docker credential file access for bulk credential harvesting detection|0|0|>=7.68|linux|tactic:TA0006-credential-access technique:T1552-unsecured-credentials subtechnique:T1552.001-credentials-in-files
credential_category_gcp|Track GCP credential file access for bulk credential harvesting detection|0|0|>=7.68|linux|tactic:TA0006-credential-access technique:T1552-unsecured-credentials subtechnique:T1552.001-credentials-in-files
credential_category_k8s|Track Kubernetes credential file access for bulk credential harvesting detection|0|0|>=7.68|linux|tactic:TA0006-credential-access technique:T1552-unsecured-credentials subtechnique:T1552.001-credentials-in-files
credential_category_ssh|Track SSH credential file access for bulk credential harvesting detection|0|0|>=7.68|linux|tactic:TA0006-credential-access technique:T1552-unsecured-credentials subtechnique:T1552.001-credentials-in-files
credential_category_system|Track system credential file access for bulk credential harvesting detection|0|0|>=7.68|linux|tactic:TA0006-credential-access technique:T1552-unsecured-credentials subtechnique:T1552.001-credentials-in-files
credential_modified_chmod|Sensitive credential files were modified using a non-standard tool|0|1||linux|tactic:TA0006-credential-access technique:T1003-os-credential-dumping
credential_modified_chown|Sensitive credential files were modified using a non-standard tool|0|1||linux|tactic:TA0006-credential-access technique:T1003-os-credential-dumping
credential_modified_link|Sensitive credential files were modified using a non-standard tool|0|1||linux|tactic:TA0006-credential-access technique:T1003-os-credential-dumping
credential_modified_open_v2|Sensitive credential files were modified using a non-standard tool|0|1||linux|tactic:TA0006-credential-access technique:T1003-os-credential-dumping
credential_modified_rename|Sensitive credential files were modified using a non-standard tool|0|1||linux|tactic:TA0006-credential-access technique:T1003-os-credential-dumping
credential_modified_unlink|Sensitive credential files were modified using a non-standard tool|0|1||linux|tactic:TA0006-credential-access technique:T1003-os-credential-dumping
credential_modified_utimes|Sensitive credential files were modified using a non-standard tool|0|1||linux|tactic:TA0006-credential-access technique:T1003-os-credential-dumping
critical_registry_export|regedit used to export critical registry hive|1|0||windows|tactic:TA0006-credential-access technique:T1003-os-credential-dumping
critical_windows_files_modified|a critical windows file was modified|0|1||windows|tactic:TA0005-defense-evasion technique:T1036-masquerading
cron_at_job_creation_chmod|An unauthorized job was added to cron scheduling|0|0 1||linux|tactic:TA0003-persistence technique:T1053-scheduled-task-or-job subtechnique:T1053.003-cron
cron_at_job_creation_chown|An unauthorized job was added to cron scheduling|0|0 1||linux|tactic:TA0003-persistence technique:T1053-scheduled-task-or-job subtechnique:T1053.003-cron
cron_at_job_creation_link|An unauthorized job was added to cron scheduling|0|0 1||linux|tactic:TA0003-persistence technique:T1053-scheduled-task-or-job subtechnique:T1053.003-cron
cron_at_job_creation_open|An unauthorized job was added to cron scheduling|0|0 1||linux|tactic:TA0003-persistence technique:T1053-scheduled-task-or-job subtechnique:T1053.003-cron
cron_at_job_creation_rename|An unauthorized job was added to cron scheduling|0|0 1||linux|tactic:TA0003-persistence technique:T1053-scheduled-task-or-job subtechnique:T1053.006-systemd-timers
cron_at_job_creation_unlink|An unauthorized job was added to cron scheduling|0|0 1||linux|tactic:TA0003-persistence technique:T1053-scheduled-task-or-job subtechnique:T1053.003-cron
cron_at_job_creation_utimes|An unauthorized job was added to cron scheduling|0|0 1||linux|tactic:TA0003-persistence technique:T1053-scheduled-task-or-job subtechnique:T1053.003-cron
cryptominer_args|A process launched with arguments associated with cryptominers|1|0||linux|tactic:TA0040-impact technique:T1496-resource-hijacking
cryptominer_envs|Process environment variables match cryptocurrency miner|1|0||linux|tactic:TA0040-impact technique:T1496-resource-hijacking
cups_spawned_shell|Shell process spawned from print server|1|0||linux|tactic:TA0001-initial-access technique:T1190-exploit-public-facing-application
curl_mgmt_socket|A container management socket was referenced in a cURL command|1|0||linux|tactic:TA0007-discovery technique:T1613-container-and-resource-discovery
database_shell_execution|A database application spawned a shell, shell utility, or HTTP utility|1|0||linux|tactic:TA0001-initial-access technique:T1190-exploit-public-facing-application
debugfs_in_container|The debugfs was executed in a container|1|0||linux|tactic:TA0007-discovery technique:T1613-container-and-resource-discovery
delete_new_process|A file was deleted shortly after it was executed|0|0|>= 7.46|linux|tactic:TA0005-defense-evasion technique:T1070-indicator-removal
delete_system_log|A process deleted common system log files|0|0||linux|tactic:TA0005-defense-evasion technique:T1070-indicator-removal
deploy_priv_container|A privileged container was created|1|0 2||linux|tactic:TA0004-privilege-escalation technique:T1611-escape-to-host
devshm_execution|A file executed from /dev/shm/ directory|0|0||linux|tactic:TA0005-defense-evasion technique:T1027-obfuscated-files-or-information subtechnique:T1027.011-fileless-storage
dirty_pipe_attempt|Potential Dirty pipe exploitation attempt|0|0||linux kernel|tactic:TA0004-privilege-escalation technique:T1068-exploitation-for-privilege-escalation
dirty_pipe_exploitation|Potential Dirty pipe exploitation|0|0||linux kernel|tactic:TA0004-privilege-escalation technique:T1068-exploitation-for-privilege-escalation
dns_txt_query|A DNS TXT lookup was performed.|3|0||linux|tactic:TA0011-command-and-control technique:T1071-application-layer-protocol technique:T1048-exfiltration-over-alternative-protocol
dotnet_dump_execution|Dotnet_dump was used to dump a process memory|1|0||windows|tactic:TA0009-collection technique:T1005-data-from-local-system
drop_caches|A process cleared the system cache|0|0||linux|tactic:TA0040-impact technique:T1496-resource-hijacking
dynamic_linker_config_unlink|A process unlinked a dynamic linker config file|0|0||linux|tactic:TA0004-privilege-escalation technique:T1574-hijack-execution-flow
dynamic_linker_config_write|A process wrote to a dynamic linker config file|0|0||linux|tactic:TA0004-privilege-escalation technique:T1574-hijack-execution-flow
ebpf_load_from_world_writable_dir|An eBPF program was loaded by a binary residing in a world-writable directory (/tmp, /var/tmp, /dev/shm, /run/user).|2|0||linux|tactic:TA0002-execution technique:T1620-reflective-code-loading
enum_images|A container management utility listed images|1|0||linux|tactic:TA0007-discovery technique:T1613-container-and-resource-discovery
exec_lsmod|Kernel modules were listed using the lsmod command|1|0||linux|tactic:TA0007-discovery technique:T1082-system-information-discovery
exec_new_file|A recently modified file was executed|1|0|>= 7.46|linux|
exec_whoami|The whoami command was executed|1|0|< 7.71|linux|tactic:TA0007-discovery technique:T1033-system-owner-or-user-discovery
exec_whoami_v2|The whoami command was executed|1|0|>= 7.71|linux|tactic:TA0007-discovery technique:T1033-system-owner-or-user-discovery
exec_wrmsr|The wrmsr program executed|1|0||linux|tactic:TA0040-impact technique:T1496-resource-hijacking
executable_bit_added|The executable bit was added to a newly created file|0|0||linux|tactic:TA0005-defense-evasion technique:T1222-file-and-directory-permissions-modification
execution_context_auid|Track execution context from auid|1|0|>=7.68|linux|
execution_context_cgroup|Track execution context from cgroup|1|0|>=7.68|linux|
execution_context_cgroup_write|Track execution context from cgroup write|1|0|>=7.68|linux|
execution_context_cicd_runner|Track execution context from CI/CD runner|1|0|>=7.68|linux|
execution_context_daemonized_process|Track execution context for processes using background utilities (nohup/setsid) that may indicate suspicious or potentially unwanted activity|1|0|>=7.68|linux|tactic:TA0005-defense-evasion technique:T1564-hide-artifacts subtechnique:T1564.011-ignore-process-interrupts
execution_context_interactive_shell|Track execution context from interactive shell|1|0|>=7.68|linux|
execution_context_interpreter_package_install|Track execution context of package installation across npm, pip, gem, composer, cargo, and other package managers|1|0|>=7.68|linux|tactic:TA0001-initial-access technique:T1195-supply-chain-compromise
execution_context_interpreter_service_spawned_shell|Detect interpreter processes accepting incoming HTTP traffic on public ports that spawned a shell|1|0|>= 7.65|linux|tactic:TA0001-initial-access technique:T1190-exploit-public-facing-application
execution_context_k8s_usersession_entrypoint|Track execution context from k8s user session|1|0|>=7.68|linux|
execution_context_service|Track execution context from service|1|0|>=7.68|linux|
execution_context_spawned_shell|Track execution context from spawned shell|1|0|>=7.68|linux|
file_sync_exfil|The rclone utility was executed|1|0||linux|tactic:TA0010-exfiltration technique:T1048-exfiltration-over-alternative-protocol
find_credentials|find command searching for sensitive files|1|0||linux|tactic:TA0006-credential-access technique:T1552-unsecured-credentials subtechnique:T1552.001-credentials-in-files
find_mgmt_socket|find command searching for container management socket|1|0||linux|tactic:TA0007-discovery technique:T1613-container-and-resource-discovery
gcp_imds|An GCP IMDS was called via a network utility|1|0 2||linux|tactic:TA0006-credential-access technique:T1552-unsecured-credentials
git_cve_2025_48384|A shell spawned from a git clone which could be exploitation of CVE-2025-48384|1|0||linux|tactic:TA0002-execution technique:T1203-exploitation-for-client-execution
github_api_contacted|GitHub API was contacted|1|0||linux|tactic:TA0008-lateral-movement technique:T1021-remote-services
hidden_file_executed|A hidden file was executed in a suspicious folder|1|0||linux|tactic:TA0005-defense-evasion technique:T1564-hide-artifacts subtechnique:T1564.001-hidden-files-and-directories
icp_canister_dns_lookup|A process resolved a DNS name associated with the Internet Computer Protocol (ICP) canister infrastructure.|3|0|>=7.68|linux|tactic:TA0011-command-and-control technique:T1071-application-layer-protocol subtechnique:T1071.001-web-protocols technique:T1102-web-service
imds_v1_usage|An AWS IMDSv1 request was issued|3|2!||linux|tactic:TA0006-credential-access technique:T1552-unsecured-credentials
install_kernel_headers|Kernel headers package downloaded via package manager|1|0||linux|tactic:TA0003-persistence tactic:TA0004-privilege-escalation tactic:TA0005-defense-evasion tactic:TA0007-discovery technique:T1547-boot-or-logon-autostart-execution technique:T1547.006-boot-or-logon-autostart-execution-kernel-modules-and-extensions technique:T1068-exploitation-for-privilege-escalation technique:T1014-rootkit technique:T1105-ingress-tool-transfer technique:T1082-system-information-discovery
interactive_shell_in_container|An interactive shell was started inside of a container|1|0|< 7.71|linux|tactic:TA0002-execution technique:T1609-container-administration-command
interactive_shell_in_container_v2|An interactive shell was started inside of a container|1|0|>= 7.71|linux|tactic:TA0002-execution technique:T1609-container-administration-command
inveigh_tool_usage|Process executed with arguments common with Inveigh tool usage|1|0||windows|tactic:TA0009-collection technique:T1557-adversary-in-the-middle
ip_check_domain|A DNS lookup was done for a IP check service|3|0|< 7.71|linux|tactic:TA0007-discovery technique:T1016-system-network-configuration-discovery
ip_check_domain_v2|A DNS lookup was done for a IP check service|3|0|>= 7.71|linux|tactic:TA0007-discovery technique:T1016-system-network-configuration-discovery
ip_lookup_domain|A process checked the public IP address of the host|2|0|>=7.65|linux|tactic:TA0007-discovery technique:T1016-system-network-configuration-discovery
iptables_egress_allowed|Egress traffic allowed using iptables|1|0||linux|tactic:TA0005-defense-evasion technique:T1562-impair-defenses
irc_connection|A process made an outbound IRC connection|2|0|>= 7.61|linux|tactic:TA0011-command-and-control technique:T1071-application-layer-protocol subtechnique:T1071.001-web-protocols
java_shell_execution_parent|A java process spawned a shell, shell utility, or HTTP utility|1|0||linux|tactic:TA0001-initial-access technique:T1190-exploit-public-facing-application
jupyter_shell_execution|A Jupyter notebook executed a shell|1|0||linux|tactic:TA0001-initial-access technique:T1190-exploit-public-facing-application
k8s_user_session|A process was executed in a Kubernetes user session|1|1||linux|
kernel_module_chmod|A new kernel module was added|0|1||linux|tactic:TA0003-persistence technique:T1547-boot-or-logon-autostart-execution
kernel_module_chown|A new kernel module was added|0|1||linux|tactic:TA0003-persistence technique:T1547-boot-or-logon-autostart-execution
kernel_module_compilation|Kernel module compilation detected after kernel headers installation|1|0||linux|tactic:TA0003-persistence tactic:TA0004-privilege-escalation tactic:TA0005-defense-evasion technique:T1547-boot-or-logon-autostart-execution technique:T1547.006-boot-or-logon-autostart-execution-kernel-modules-and-extensions
kernel_module_link|A new kernel module was added|0|1||linux|tactic:TA0003-persistence technique:T1547-boot-or-logon-autostart-execution
kernel_module_load|A kernel module was loaded|2|0|< 7.71|linux|tactic:TA0003-persistence technique:T1547-boot-or-logon-autostart-execution
kernel_module_load_container|A container loaded a new kernel module|2|0||linux|tactic:TA0003-persistence technique:T1547-boot-or-logon-autostart-execution
kernel_module_load_from_memory|A kernel module was loaded from memory|2|0||linux|tactic:TA0003-persistence technique:T1547-boot-or-logon-autostart-execution
kernel_module_load_from_memory_container|A kernel module was loaded from memory inside a container|2|0||linux|tactic:TA0003-persistence technique:T1547-boot-or-logon-autostart-execution
kernel_module_load_v2|A kernel module was loaded|2|0|>= 7.71|linux|tactic:TA0003-persistence technique:T1547-boot-or-logon-autostart-execution
kernel_module_open|A new kernel module was added|0|1||linux|tactic:TA0003-persistence technique:T1547-boot-or-logon-autostart-execution
kernel_module_rename|A new kernel module was added|0|1||linux|tactic:TA0003-persistence technique:T1547-boot-or-logon-autostart-execution
kernel_module_unlink|A new kernel module was added|0|1||linux|tactic:TA0003-persistence technique:T1547-boot-or-logon-autostart-execution
kernel_module_utimes|A new kernel module was added|0|1||linux|tactic:TA0003-persistence technique:T1547-boot-or-logon-autostart-execution
kernel_msr_write|A process attempted to enable writing to model-specific registers|1|0||linux|tactic:TA0040-impact technique:T1496-resource-hijacking
kernel_process_masquerade|A process is masquerading as a kernel thread by using bracket notation in its name|1|0||linux|tactic:TA0005-defense-evasion technique:T1036-masquerading
kmod_list|Kernel modules were listed using the kmod command|1|0||linux|tactic:TA0007-discovery technique:T1082-system-information-discovery
known_dll_registry_key_modified|Windows Known DLLs location registry key modified|0|1||windows|tactic:TA0005-defense-evasion technique:T1574-hijack-execution-flow
kubernetes_dns_enumeration|Kubernetes DNS enumeration|3|0||linux|tactic:TA0007-discovery technique:T1046-network-service-discovery
lateral_movement_tool|Lateral movement or tunneling tool detected by process name or arguments|1|0||linux|tactic:TA0008-lateral-movement technique:T1021-remote-services tactic:TA0011-command-and-control technique:T1572-protocol-tunneling technique:T1090-proxy
ld_audit_unusual_library_path|The LD_AUDIT variable is populated by a link to a suspicious file directory|1|0||linux|tactic:TA0004-privilege-escalation technique:T1574-hijack-execution-flow
ld_preload_unusual_library_path|The LD_PRELOAD variable is populated by a link to a suspicious file directory|1|0||linux|tactic:TA0004-privilege-escalation technique:T1574-hijack-execution-flow
libpam_ebpf_hook|Library libpam.so hooked using eBPF|2|0||linux|tactic:TA0006-credential-access technique:T1056-input-capture
looney_tunables_exploit|Looney Tunables (CVE-2023-4911) exploit attempted|1|0||linux|tactic:TA0004-privilege-escalation technique:T1068-exploitation-for-privilege-escalation
memfd_create|memfd object created|1|0|< 7.71|linux|tactic:TA0005-defense-evasion technique:T1620-reflective-code-loading
memfd_create_v2|memfd object created|1|0|>= 7.71|linux|tactic:TA0005-defense-evasion technique:T1620-reflective-code-loading
minidump_usage|Process memory was dumped using the minidump function from comsvcs.dll|1|0||windows|tactic:TA0006-credential-access technique:T1003-os-credential-dumping
mining_pool_domain|A process connected to a cryptocurrency mining pool|2|0|>=7.65 <7.70|linux|tactic:TA0040-impact technique:T1496-resource-hijacking
mining_pool_domain_v2|A process connected to a cryptocurrency mining pool|2|0|>=7.70|linux|tactic:TA0040-impact technique:T1496-resource-hijacking
mining_pool_lookup|A process resolved a DNS name associated with cryptomining activity|3|0||linux|tactic:TA0040-impact technique:T1496-resource-hijacking
modified_file_requesting_imds_creds|Recently modified file requested credentials from IMDS|3|0||linux|tactic:TA0006-credential-access technique:T1552-unsecured-credentials
mount_host_fs|The host file system was mounted in a container|0|0||linux|tactic:TA0004-privilege-escalation technique:T1611-escape-to-host
mount_in_container|The mount utility was executed in a container|1|0||linux|tactic:TA0004-privilege-escalation technique:T1611-escape-to-host
mount_proc_hide|Process hidden using mount|0|0||linux|tactic:TA0005-defense-evasion technique:T1564-hide-artifacts subtechnique:T1564.003-bind-mounts
net_file_download|A suspicious file was written by a network utility|0|0||linux|tactic:TA0011-command-and-control technique:T1105-ingress-tool-transfer
net_unusual_request|Network utility executed with suspicious URI|1|0|< 7.71|linux|tactic:TA0011-command-and-control technique:T1105-ingress-tool-transfer
net_unusual_request_v2|Network utility executed with suspicious URI|1|0|>= 7.71|linux|tactic:TA0011-command-and-control technique:T1105-ingress-tool-transfer
net_util|A network utility was executed|1|0|< 7.71|linux|tactic:TA0011-command-and-control technique:T1105-ingress-tool-transfer
net_util_exfiltration|Exfiltration attempt via network utility|1|0|< 7.71|linux|tactic:TA0010-exfiltration technique:T1048-exfiltration-over-alternative-protocol
net_util_exfiltration_v2|Exfiltration attempt via network utility|1|0|>= 7.71|linux|tactic:TA0010-exfiltration technique:T1048-exfiltration-over-alternative-protocol
net_util_in_container|A network utility was executed in a container|1|0|< 7.71|linux|tactic:TA0011-command-and-control technique:T1105-ingress-tool-transfer
net_util_in_container_v3|A network utility was executed in a container|1|0|>= 7.71|linux|tactic:TA0011-command-and-control technique:T1105-ingress-tool-transfer
net_util_v2|A network utility was executed|1|0|>= 7.71|linux|tactic:TA0011-command-and-control technique:T1105-ingress-tool-transfer
netcat_shell|Process arguments indicating possible netcat shell detected|1|0||linux|tactic:TA0001-initial-access technique:T1190-exploit-public-facing-application
network_sniffing_tool|Local account groups were enumerated after container start up|1|0||linux|tactic:TA0007-discovery technique:T1040-network-sniffing
new_binary_execution_in_container|A container executed a new binary not found in the container image|1|0|< 7.71|linux|tactic:TA0011-command-and-control technique:T1105-ingress-tool-transfer
new_binary_execution_in_container_v2|A container executed a new binary not found in the container image|1|0|>= 7.71|linux|tactic:TA0011-command-and-control technique:T1105-ingress-tool-transfer
ngrok_domain|A process established a connection to ngrok|2|0|>=7.65|linux|tactic:TA0011-command-and-control technique:T1102-web-service
nohup_usage|nohup was used to ignore process termination signals|1|0||linux|tactic:TA0005-defense-evasion technique:T1564-hide-artifacts subtechnique:T1564.011-ignore-process-interrupts
nsenter_in_container|nsenter used to breakout of container|1|0||linux|tactic:TA0004-privilege-escalation technique:T1611-escape-to-host
nsswitch_conf_mod_chmod|nsswitch may have been modified without authorization|0|1||linux|tactic:TA0003-persistence technique:T1556-modify-authentication-process
nsswitch_conf_mod_chown|nsswitch may have been modified without authorization|0|1||linux|tactic:TA0003-persistence technique:T1556-modify-authentication-process
nsswitch_conf_mod_link|nsswitch may have been modified without authorization|0|1||linux|tactic:TA0003-persistence technique:T1556-modify-authentication-process
nsswitch_conf_mod_open|nsswitch may have been modified without authorization|0|1||linux|tactic:TA0003-persistence technique:T1556-modify-authentication-process
nsswitch_conf_mod_open_v2|nsswitch may have been modified without authorization|0|1||linux|tactic:TA0003-persistence technique:T1556-modify-authentication-process
nsswitch_conf_mod_rename|nsswitch may have been modified without authorization|0|1||linux|tactic:TA0003-persistence technique:T1556-modify-authentication-process
nsswitch_conf_mod_unlink|nsswitch may have been modified without authorization|0|1||linux|tactic:TA0003-persistence technique:T1556-modify-authentication-process
nsswitch_conf_mod_utimes|nsswitch may have been modified without authorization|0|1||linux|tactic:TA0003-persistence technique:T1556-modify-authentication-process
ntds_in_commandline|NTDS file referenced in commandline|1|0||windows|tactic:TA0006-credential-access technique:T1003-os-credential-dumping
offensive_k8s_tool|A known kubernetes pentesting tool has been executed|1|0||linux|tactic:TA0007-discovery technique:T1613-container-and-resource-discovery
omigod|Omiagent spawns a privileged child process|1|0||linux|tactic:TA0002-execution technique:T1203-exploitation-for-client-execution
open_msr_writes|A process opened a model-specific register (MSR) configuration file|0|0||linux|tactic:TA0040-impact technique:T1496-resource-hijacking
openssl_backdoor|openssl used to establish backdoor|1|0||linux|tactic:TA0002-execution technique:T1059-command-and-scripting-interpreter
overwrite_entrypoint|A process attempted to overwrite the container entrypoint|0|0||linux|tactic:TA0007-discovery technique:T1613-container-and-resource-discovery
p2pinfect_connection|A process made a connection to a port associated with P2PInfect malware|2|0|>= 7.70|linux|tactic:TA0011-command-and-control technique:T1071-application-layer-protocol
package_management_in_container|Package management was detected in a container|1|0 2|< 7.71|linux|tactic:TA0002-execution technique:T1059-command-and-scripting-interpreter
package_management_in_container_v2|Package management was detected in a container|1|0 2|>= 7.71|linux|tactic:TA0002-execution technique:T1059-command-and-scripting-interpreter
pam_modification|PAM may have been modified without authorization|1|1|>= 7.63|linux|tactic:TA0003-persistence technique:T1556-modify-authentication-process
pam_modification_chmod|PAM may have been modified without authorization|0|1||linux|tactic:TA0003-persistence technique:T1556-modify-authentication-process
pam_modification_chown|PAM may have been modified without authorization|0|1||linux|tactic:TA0003-persistence technique:T1556-modify-authentication-process
pam_modification_link|PAM may have been modified without authorization|0|1||linux|tactic:TA0003-persistence technique:T1556-modify-authentication-process
pam_modification_open|PAM may have been modified without authorization|0|1||linux|tactic:TA0003-persistence technique:T1556-modify-authentication-process
pam_modification_rename|PAM may have been modified without authorization|0|1||linux|tactic:TA0003-persistence technique:T1556-modify-authentication-process
pam_modification_unlink|PAM may have been modified without authorization|0|1||linux|tactic:TA0003-persistence technique:T1556-modify-authentication-process
pam_modification_utimes|PAM may have been modified without authorization|0|1||linux|tactic:TA0003-persistence technique:T1556-modify-authentication-process
passwd_execution|The passwd or chpasswd utility was used to modify an account password|1|0|< 7.71|linux|tactic:TA0003-persistence tactic:TA0040-impact technique:T1098-account-manipulation technique:T1531-account-access-removal
passwd_execution_v2|The passwd or chpasswd utility was used to modify an account password|1|0|>= 7.71|linux|tactic:TA0003-persistence tactic:TA0040-impact technique:T1098-account-manipulation technique:T1531-account-access-removal
paste_site|A DNS lookup was done for a pastebin-like site|3|0|< 7.71|linux|tactic:TA0011-command-and-control technique:T1105-ingress-tool-transfer
paste_site_domain|A process connected to a paste site|2|0|>=7.65|linux|tactic:TA0011-command-and-control technique:T1105-ingress-tool-transfer
paste_site_v2|A DNS lookup was done for a pastebin-like site|3|0|>= 7.71|linux|tactic:TA0011-command-and-control technique:T1105-ingress-tool-transfer
pci_11_5_critical_binaries_chmod|Critical system binaries may have been modified|0|1||linux|tactic:TA0005-defense-evasion technique:T1036-masquerading
pci_11_5_critical_binaries_chown|Critical system binaries may have been modified|0|1||linux|tactic:TA0005-defense-evasion technique:T1036-masquerading
pci_11_5_critical_binaries_link|Critical system binaries may have been modified|0|1||linux|tactic:TA0005-defense-evasion technique:T1036-masquerading
pci_11_5_critical_binaries_open|Critical system binaries may have been modified|0|1||linux|tactic:TA0005-defense-evasion technique:T1036-masquerading
pci_11_5_critical_binaries_open_v2|Critical system binaries may have been modified|0|1||linux|tactic:TA0005-defense-evasion technique:T1036-masquerading
pci_11_5_critical_binaries_rename|Critical system binaries may have been modified|0|1||linux|tactic:TA0005-defense-evasion technique:T1036-masquerading
pci_11_5_critical_binaries_unlink|Critical system binaries may have been modified|0|1||linux|tactic:TA0005-defense-evasion technique:T1036-masquerading
pci_11_5_critical_binaries_utimes|Critical system binaries may have been modified|0|1||linux|tactic:TA0005-defense-evasion technique:T1036-masquerading
pentest_domain|A process connected to a penetration testing domain|2|0|>=7.65|linux|tactic:TA0001-initial-access technique:T1190-exploit-public-facing-application
perl_shell|Perl executed with suspicious argument|1|0||linux|tactic:TA0001-execution technique:T1059-command-and-scripting-interpreter
php_shell|Process arguments indicating possible php shell detected|1|0||linux|tactic:TA0001-execution technique:T1059-command-and-scripting-interpreter
php_spawning_shell|PHP web application spawning shell|1|0||windows|tactic:TA0002-execution technique:T1210-exploitation-of-remote-services
potential_web_shell_parent|A web application spawned a shell or shell utility|1|0|< 7.71|linux|tactic:TA0002-execution technique:T1190-exploit-public-facing-application
potential_web_shell_parent_v2|A web application spawned a shell or shell utility|1|0|>= 7.71|linux|tactic:TA0002-execution technique:T1190-exploit-public-facing-application
powershell_empire_uac_bypass|A process was executed matching arguments for a UAC bypass technique common in powershell empire|1|0||windows|tactic:TA0006-credential-access technique:T1003-os-credential-dumping
prctl_masquerading|Detects use of prctl to change process name to mimic legitimate system processes or kernel threads|1|0|>= 7.73|linux|tactic:TA0005-defense-evasion technique:T1036-masquerading
proc_environ_credential_harvesting|A process from a suspicious location read multiple /proc/pid/environ files, indicating possible credential harvesting|0|0|>=7.65|linux|tactic:TA0006-credential-access technique:T1552-unsecured-credentials subtechnique:T1552.007-container-api
proc_environ_read_tracking|Track /proc/pid/environ reads from processes in suspicious locations for credential harvesting detection|0|0|>=7.65|linux|tactic:TA0006-credential-access technique:T1552-unsecured-credentials subtechnique:T1552.007-container-api
procdump_execution|A tool used to dump process memory has been executed|1|0||windows|tactic:TA0006-credential-access technique:T1003-os-credential-dumping
proxyjacking_domain|A process established a connection to a known proxyjacking/proxyware service domain|3|0|>=7.65|linux|tactic:TA0040-impact technique:T1496-resource-hijacking
ptrace_antidebug|A process uses an anti-debugging technique to block debuggers|2|0||linux|tactic:TA0005-defense-evasion technique:T1622-debugger-evasion
ptrace_injection|A process attempted to inject code into another process|2|0||linux|tactic:TA0005-defense-evasion technique:T1055-process-injection
pwnkit_privilege_escalation|A process was spawned with indicators of exploitation of CVE-2021-4034|1|0||linux|tactic:TA0004-privilege-escalation technique:T1068-exploitation-for-privilege-escalation
python_cli_code|Python code was provided on the command line|1|0||linux|tactic:TA0002-execution technique:T1059-command-and-scripting-interpreter subtechnique:T1059.006-python
ransomware_note|Possible ransomware note created under common user directories|0|0||linux|tactic:TA0040-impact technique:T1490-inhibit-system-recovery
rc_scripts_modified|RC scripts modified|0|0||linux|tactic:TA0003-persistence technique:T1037-boot-or-logon-initialization-scripts
read_kubeconfig|The kubeconfig file was accessed|0|0||linux|tactic:TA0007-discovery technique:T1613-container-and-resource-discovery
redis_sandbox_escape|Detects CVE-2022-0543|0|0||linux|tactic:TA0001-initial-access technique:T1190-exploit-public-facing-application
redis_save_module|Redis module has been created|0|0||linux|tactic:TA0002-execution technique:T1129-shared-modules
registry_hives_file_path_key_modified|Windows registry hives file location key modified|0|1||windows|tactic:TA0005-defense-evasion technique:T1112-modify-registry
registry_runkey_modified|A Registry runkey has been modified|0|0||windows|tactic:TA0003-persistence technique:T1547-boot-or-logon-autostart-execution
registry_service_runkey_modified|Service registry runkey modified|0|0||windows|tactic:TA0003-persistence technique:T1547-boot-or-logon-autostart-execution
relay_attack_tool_execution|Process matches known relay attack tool|1|0||windows|tactic:TA0006-credential-access technique:T1555-credentials-from-password-stores
release_agent_escape|Container escape attempted by overwriting release_agent|0|0||linux|tactic:TA0004-privilege-escalation technique:T1611-escape-to-host
rogue_ssm_agent_registration|A rogue SSM agent was registered|1|0||linux|tactic:TA0011-command-and-control technique:T1219-remote-access-tools
rootkit_activation|A signal with a type greater than 31 (the last defined POSIX signal) was detected.|2|0||linux|tactic:TA0004-privilege-escalation technique:T1014-rootkit
rubeus_execution|process arguments match rubeus credential theft tool|1|0||windows|tactic:TA0006-credential-access technique:T1558-steal-or-forge-kerberos-tickets
runc_leaky_fd|The container breakout CVE-2024-21626 was successful|0|0||linux|tactic:TA0004-privilege-escalation technique:T1611-escape-to-host
runc_modification|The runc binary was modified in a non-standard way|0|0||linux|tactic:TA0004-privilege-escalation technique:T1611-escape-to-host
safeboot_modification|Safeboot registry modified|0|0 1||windows|tactic:TA0005-defense-evasion technique:T1562-impair-defenses
scheduled_task_creation|A scheduled task was created|1|0||windows|tactic:TA0003-persistence technique:T1053-scheduled-task-or-job
selinux_disable_enforcement|SELinux enforcement status was disabled|2|0||linux|tactic:TA0005-defense-evasion technique:T1562-impair-defenses
sensitive_tracing|A process is tracing privileged processes or sshd for possible credential dumping|2|0||linux|tactic:TA0004-privilege-escalation technique:T1055-process-injection
service_stop|systemctl used to stop a service|1|0|< 7.71|linux|tactic:TA0040-impact technique:T1489-service-stop
service_stop_v2|systemctl used to stop a service|1|0|>= 7.71|linux|tactic:TA0040-impact technique:T1489-service-stop
sharpup_tool_usage|sharpup tool used for local privilege escalation|1|0||windows|tactic:TA0004-privilege-escalation technique:T1068-exploitation-for-privilege-escalation
shell_history_deleted|Shell History was Deleted|0|0 1||linux|tactic:TA0005-defense-evasion technique:T1070-indicator-removal
shell_history_symlink|A symbolic link for shell history was created targeting /dev/null|1|0 1||linux|tactic:TA0005-defense-evasion technique:T1070-indicator-removal
shell_history_truncated|Shell History was Deleted|0|0 1||linux|tactic:TA0005-defense-evasion technique:T1070-indicator-removal
shell_net_connection|A shell made an outbound network connection|2|0|>= 7.61|linux|tactic:TA0002-execution technique:T1059-command-and-scripting-interpreter subtechnique:T1059.004-unix-shell
shell_profile_modification|Shell profile was modified|1|0 1||linux|tactic:TA0003-persistence technique:T1547-boot-or-logon-autostart-execution
sliver_c2_implant_execution|process arguments match sliver c2 implant|1|0||windows|tactic:TA0011-command-and-control technique:T1071-application-layer-protocol
socat_shell|Process arguments indicating possible socat shell detected|1|0||linux|tactic:TA0002-execution technique:T1059-command-and-scripting-interpreter
socks5_proxy_connection|A SOCKS5 proxy was contacted to connect to an IPv4 address|3|0|>=7.68|linux|tactic:TA0011-command-and-control technique:T1090-proxy subtechnique:T1090.002-external-proxy
socks5_proxy_connection_domain|A SOCKS5 proxy was contacted to connect to a domain name|3|0|>=7.68|linux|tactic:TA0011-command-and-control technique:T1090-proxy subtechnique:T1090.002-external-proxy
socks5_proxy_connection_ipv6|A SOCKS5 proxy was contacted to connect to an IPv6 address|3|0|>=7.68|linux|tactic:TA0011-command-and-control technique:T1090-proxy subtechnique:T1090.002-external-proxy
ssh_authorized_keys_chmod|SSH modified keys may have been modified|0|0 1||linux|tactic:TA0003-persistence technique:T1098-account-manipulation
ssh_authorized_keys_chown|SSH modified keys may have been modified|0|0 1||linux|tactic:TA0003-persistence technique:T1098-account-manipulation
ssh_authorized_keys_link|SSH modified keys may have been modified|0|0 1||linux|tactic:TA0003-persistence technique:T1098-account-manipulation
ssh_authorized_keys_open|SSH modified keys may have been modified|0|0 1||linux|tactic:TA0003-persistence technique:T1098-account-manipulation
ssh_authorized_keys_open_v2|SSH modified keys may have been modified|0|0 1||linux|tactic:TA0003-persistence technique:T1098-account-manipulation
ssh_authorized_keys_rename|SSH modified keys may have been modified|0|0 1||linux|tactic:TA0003-persistence technique:T1098-account-manipulation
ssh_authorized_keys_unlink|SSH modified keys may have been modified|0|0 1||linux|tactic:TA0003-persistence technique:T1098-account-manipulation
ssh_authorized_keys_utimes|SSH modified keys may have been modified|0|0 1||linux|tactic:TA0003-persistence technique:T1098-account-manipulation
ssh_it_tool_config_write|The configuration directory for an ssh worm|0|0||linux|tactic:TA0003-persistence technique:T1098-account-manipulation
ssh_nonstandard_connection|SSH initiated a connection on a nonstandard port|2|0|>= 7.60|linux|tactic:TA0008-lateral-movement technique:T1021-remote-services
ssh_outbound_connection|A process connected to an SSH server|2|0|>= 7.60|linux|tactic:TA0008-lateral-movement technique:T1563-remote-service-session-hijacking
ssh_session|A process was executed in an SSH session|1|1||linux|
ssl_certificate_tampering_chmod|SSL certificates may have been tampered with|0|1||linux|tactic:TA0005-defense-evasion technique:T1553-subvert-trust-controls
ssl_certificate_tampering_chown|SSL certificates may have been tampered with|0|1||linux|tactic:TA0005-defense-evasion technique:T1553-subvert-trust-controls
ssl_certificate_tampering_link|SSL certificates may have been tampered with|0|1||linux|tactic:TA0005-defense-evasion technique:T1553-subvert-trust-controls
ssl_certificate_tampering_open|SSL certificates may have been tampered with|0|1||linux|tactic:TA0005-defense-evasion technique:T1553-subvert-trust-controls
ssl_certificate_tampering_open_v2|SSL certificates may have been tampered with|0|1||linux|tactic:TA0005-defense-evasion technique:T1553-subvert-trust-controls
ssl_certificate_tampering_rename|SSL certificates may have been tampered with|0|1||linux|tactic:TA0005-defense-evasion technique:T1553-subvert-trust-controls
ssl_certificate_tampering_unlink|SSL certificates may have been tampered with|0|1||linux|tactic:TA0005-defense-evasion technique:T1553-subvert-trust-controls
ssl_certificate_tampering_utimes|SSL certificates may have been tampered with|0|1||linux|tactic:TA0005-defense-evasion technique:T1553-subvert-trust-controls
static_pod_manifest_created|A new static pod manifest was created in the Kubernetes manifests directory|0|0|>= 7.70.1|linux|tactic:TA0003-persistence technique:T1053-scheduled-task-or-job technique:T1543-create-or-modify-system-process subtechnique:T1543.005-container-service
sudoers_policy_modified_chmod|Sudoers policy file may have been modified without authorization|0|1||linux|tactic:TA0004-privilege-escalation technique:T1548-abuse-elevation-control-mechanism subtechnique:T1548.001-setuid-and-setgid subtechnique:T1548.003-sudo-and-sudo-caching
sudoers_policy_modified_chown|Sudoers policy file may have been modified without authorization|0|1||linux|tactic:TA0004-privilege-escalation technique:T1548-abuse-elevation-control-mechanism subtechnique:T1548.001-setuid-and-setgid subtechnique:T1548.003-sudo-and-sudo-caching
sudoers_policy_modified_link|Sudoers policy file may have been modified without authorization|0|1||linux|tactic:TA0004-privilege-escalation technique:T1548-abuse-elevation-control-mechanism subtechnique:T1548.001-setuid-and-setgid subtechnique:T1548.003-sudo-and-sudo-caching
sudoers_policy_modified_open|Sudoers policy file may have been modified without authorization|0|1||linux|tactic:TA0004-privilege-escalation technique:T1548-abuse-elevation-control-mechanism subtechnique:T1548.001-setuid-and-setgid subtechnique:T1548.003-sudo-and-sudo-caching
sudoers_policy_modified_rename|Sudoers policy file may have been modified without authorization|0|1||linux|tactic:TA0004-privilege-escalation technique:T1548-abuse-elevation-control-mechanism subtechnique:T1548.001-setuid-and-setgid subtechnique:T1548.003-sudo-and-sudo-caching
sudoers_policy_modified_unlink|Sudoers policy file may have been modified without authorization|0|1||linux|tactic:TA0004-privilege-escalation technique:T1548-abuse-elevation-control-mechanism subtechnique:T1548.001-setuid-and-setgid subtechnique:T1548.003-sudo-and-sudo-caching
sudoers_policy_modified_utimes|Sudoers policy file may have been modified without authorization|0|1||linux|tactic:TA0004-privilege-escalation technique:T1548-abuse-elevation-control-mechanism subtechnique:T1548.001-setuid-and-setgid subtechnique:T1548.003-sudo-and-sudo-caching
suid_file_execution|a SUID file was executed|1|0|< 7.71|linux|tactic:TA0004-privilege-escalation technique:T1548-abuse-elevation-control-mechanism subtechnique:T1548.001-setuid-and-setgid
suid_file_execution_v2|a SUID file was executed|1|0|>= 7.71|linux|tactic:TA0004-privilege-escalation technique:T1548-abuse-elevation-control-mechanism subtechnique:T1548.001-setuid-and-setgid
suspicious_bitsadmin_usage|A suspicious bitsadmin command has been executed|1|0||windows|tactic:TA0011-command-and-control technique:T1105-ingress-tool-transfer
suspicious_container_client|A container management utility was executed in a container|1|0|< 7.71|linux|tactic:TA0002-execution technique:T1609-container-administration-command technique:T1610-deploy-container
suspicious_container_client_v2|A container management utility was executed in a container|1|0|>= 7.71|linux|tactic:TA0002-execution technique:T1609-container-administration-command technique:T1610-deploy-container
suspicious_dll_write|Dll written to a suspicious directory|0|0||windows|tactic:TA0002-execution technique:T1609-container-administration-command technique:T1610-deploy-container
suspicious_ntdsutil_usage|Suspicious usage of ntdsutil|1|0||windows|tactic:TA0006-credential-access technique:T1003-os-credential-dumping
suspicious_suid_execution|Recently written or modified suid file has been executed|1|0||linux|tactic:TA0004-privilege-escalation technique:T1548-abuse-elevation-control-mechanism subtechnique:T1548.001-setuid-and-setgid
systemd_modification_chmod|A service may have been modified without authorization|0|0 1||linux|tactic:TA0002-execution technique:T1569-system-services
systemd_modification_chown|A service may have been modified without authorization|0|0 1||linux|tactic:TA0002-execution technique:T1569-system-services
systemd_modification_link|A service may have been modified without authorization|0|0 1||linux|tactic:TA0002-execution technique:T1569-system-services
systemd_modification_open|A service may have been modified without authorization|0|0 1||linux|tactic:TA0002-execution technique:T1569-system-services
systemd_modification_rename|A service may have been modified without authorization|0|0 1||linux|tactic:TA0002-execution technique:T1569-system-services
systemd_modification_unlink|A service may have been modified without authorization|0|0 1||linux|tactic:TA0002-execution technique:T1569-system-services
systemd_modification_utimes|A service may have been modified without authorization|0|0 1||linux|tactic:TA0002-execution technique:T1569-system-services
systemd_spawned_shell|systemd spawned shell|1|0|< 7.71|linux|tactic:TA0002-execution technique:T1053-scheduled-task subtechnique:T1053.006-systemd-timers
systemd_spawned_shell_v2|systemd spawned shell|1|0|>= 7.71|linux|tactic:TA0002-execution technique:T1053-scheduled-task subtechnique:T1053.006-systemd-timers
tar_execution|Tar archive created|1|0|< 7.71|linux|tactic:TA0009-collection technique:T1560-archive-collected-data subtechnique:T1560.001-archive-via-utility
tar_execution_v2|Tar archive created|1|0|>= 7.71|linux|tactic:TA0009-collection technique:T1560-archive-collected-data subtechnique:T1560.001-archive-via-utility
tmate_usage|Remote access was created using a terminal-sharing service|2|0|>= 7.67|linux|tactic:TA0011-command-and-control technique:T1219-remote-access-tools
trufflehog_executed|A Trufflehog process was executed|1|0||linux|tactic:TA0006-credential-access technique:T1552-unsecured-credentials subtechnique:T1552.001-credentials-in-files
tty_shell_in_container|A shell with a TTY was executed in a container|1|0||linux|tactic:TA0002-execution technique:T1609-container-administration-command
tunnel_traffic|Tunneling or port forwarding tool used|1|0||linux|tactic:TA0011-command-and-control technique:T1572-protocol-tunneling
udev_modification|Device rule created|0|0||linux|tactic:TA0003-persistence technique:T1546-event-triggered-execution
unlink_self|A process removed itself from the filesystem|0|0||linux|tactic:TA0005-defense-evasion technique:T1070-indicator-removal subtechnique:T1070.001-file-deletion
unshare_in_container|The unshare utility was executed in a container|1|0||linux|tactic:TA0004-privilege-escalation technique:T1611-escape-to-host
user_created_tty|A user was created via an interactive session|1|0|< 7.71|linux|tactic:TA0003-persistence technique:T1136-create-account subtechnique:T1136.001-local-account
user_created_tty_v2|A user was created via an interactive session|1|0|>= 7.71|linux|tactic:TA0003-persistence technique:T1136-create-account subtechnique:T1136.001-local-account
user_deleted_tty|A user was deleted via an interactive session|1|0||linux|tactic:TA0040-impact technique:T1531-account-access-removal
usermod_privileged_group|A user was added to the sudo group|1|0||linux|tactic:TA0004-privilege-escalation technique:T1098-account-manipulation
webapp_imds_V1_request|Web application requested IMDSv1 credentials|3|0||linux|tactic:TA0040-impact technique:T1531-account-access-removal
webdriver_spawned_shell|Browser WebDriver spawned shell|1|0||linux|tactic:TA0001-initial-access technique:T1190-exploit-public-facing-application
windows_boot_registry_key_modified|Windows boot registry key modified|0|0||windows|tactic:TA0005-defense-evasion technique:T1112-modify-registry
windows_com_rpc_debugging_registry_key_modified|Windows RPC COM debugging registry key modified|0|1||windows|tactic:TA0005-defense-evasion technique:T1112-modify-registry
windows_cryptographic_blocking_policy_registry_key_modified|Windows cryptographic blocking policy modified|0|0||windows|tactic:TA0005-defense-evasion technique:T1553-subvert-trust-controls
windows_cryptominer_process|A cryptominer was potentially executed|1|0||windows|tactic:TA0040-impact technique:T1496-resource-hijacking
windows_explorer_executable_modified|windows explorer file has been modified|0|1||windows|tactic:TA0005-defense-evasion technique:T1036-masquerading
windows_firewall_configuration_registry_key_modified|Windows firewall configuration registry key modified|0|1||windows|tactic:TA0005-defense-evasion technique:T1112-modify-registry
windows_hosts_file_modified|the windows hosts file was modified|0|1||windows|tactic:TA0005-defense-evasion technique:T1036-masquerading
windows_security_essentials_executable_modified|microsoft security essentials executable modified|0|1||windows|tactic:TA0005-defense-evasion technique:T1036-masquerading
windows_shell_folders_registry_key_modified|Windows shell folders registry key modified|0|1||windows|tactic:TA0005-defense-evasion technique:T1036-masquerading
windows_system_enviroment_variable_registry_key_modified|Windows environment variable registry key modified|0|1||windows|tactic:TA0005-defense-evasion technique:T1036-masquerading
windows_update_registry_key_modified|Windows update registry key modified|0|0||windows|tactic:TA0005-defense-evasion technique:T1112-modify-registry
winlogon_registry_key_modified|Windows winlogon registry key modified|0|0||windows|tactic:TA0005-defense-evasion technique:T1112-modify-registry
wmi_spawning_shell|Command executed via WMI|1|0||windows|tactic:TA0002-execution technique:T1047-windows-management-instrumentation`;
/** `agent versions|rule id|message`; the message is the rest of the line, and may have a bar in it. */
export const loadErrors = `7.27.0|common_net_intrusion_util|rule compilation error: field \`exec.args_flags\` not found
7.27.0|cryptominer_args|rule compilation error: field \`exec.args_options\` not found
7.27.0,7.30.1,7.31.1,7.32.4|dirty_pipe_attempt|rule compilation error: field \`splice.pipe_entry_flag\` not found
7.27.0,7.30.1,7.31.1,7.32.4|dirty_pipe_exploitation|rule compilation error: field \`splice.pipe_exit_flag\` not found
7.27.0|interactive_shell_in_container|rule compilation error: field \`exec.args_flags\` not found
7.27.0,7.30.1,7.31.1,7.32.4|ip_check_domain|rule compilation error: field \`dns.question.name\` not found
7.27.0,7.30.1,7.31.1,7.32.4|kernel_module_load|rule compilation error: field \`load_module.name\` not found
7.27.0,7.30.1,7.31.1,7.32.4|kernel_module_load_container|rule compilation error: field \`load_module.name\` not found
7.27.0,7.30.1,7.31.1,7.32.4|kernel_module_load_from_memory|rule compilation error: field \`load_module.loaded_from_memory\` not found
7.27.0,7.30.1,7.31.1,7.32.4|kernel_module_load_from_memory_container|rule compilation error: field \`load_module.loaded_from_memory\` not found
7.27.0|new_binary_execution_in_container|syntax error: 1:89: unexpected token "s"
7.27.0|omigod|syntax error: 1:11: unexpected token "=" (expected "!" | "not" | "-" | "^" | <ident> | <int> | <string> | <pattern> | "(")
7.27.0|passwd_execution|rule compilation error: field \`exec.args_flags\` not found
7.27.0,7.30.1,7.31.1,7.32.4|paste_site|rule compilation error: field \`dns.question.name\` not found
7.27.0,7.30.1,7.31.1,7.32.4|potential_cryptominer|rule compilation error: field \`dns.question.name\` not found
7.27.0,7.30.1,7.31.1,7.32.4|ptrace_antidebug|rule compilation error: field \`ptrace.request\` not found
7.27.0,7.30.1,7.31.1,7.32.4|ptrace_injection|rule compilation error: field \`ptrace.request\` not found
7.27.0|python_cli_code|rule compilation error: field \`exec.args_flags\` not found
7.27.0|selinux_disable_enforcement|rule compilation error: field \`selinux.enforce.status\` not found
7.30.1|new_binary_execution_in_container|rule compilation error: field \`process.file.modification_time\` not found`;
